using System.Diagnostics.CodeAnalysis;

namespace VideoDigester.Storage;

/// <summary>A failure as the columns of several tables hold it. How long to wait is not kept: it is over when the row is read.</summary>
internal static class StoredFailure
{
    /// <summary>The longest message that is kept. Programs and plug-ins may say anything.</summary>
    private const int MaxMessageLength = 4000;

    /// <summary>A failure's message as it is kept.</summary>
    [return: NotNullIfNotNull(nameof(failure))]
    public static string? MessageOf(Failure? failure) => failure is null ? null
        : StoredText.Clean(failure.Message.Length <= MaxMessageLength ? failure.Message : failure.Message[..MaxMessageLength] + "…");

    public static Failure Read(string code, string? message, bool? retryable)
    {
        var failure = new Failure(Enum.TryParse<ErrorCode>(code, out var known) ? known : ErrorCode.Unknown, message ?? "");
        return failure with { IsRetryable = retryable ?? failure.IsRetryable };
    }
}
