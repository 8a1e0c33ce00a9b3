using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record ErrorRow(string Code, string Message, bool Retryable)
{
    public static ErrorRow? From(Failure? failure) =>
        failure is null ? null : new ErrorRow(failure.Code.ToString(), FailureWords.In(failure.Message), failure.IsRetryable);
}
