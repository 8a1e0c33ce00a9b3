using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Security.Authentication;
using VideoDigester.Extensions.AI.Wire;

namespace VideoDigester.Extensions.AI.Failures;

/// <summary>Makes failures of the taxonomy of a client's exceptions. Their messages hold neither keys nor prompts, whatever the provider quotes.</summary>
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
internal sealed class ClientFailures(string name, Func<Exception, Failure?>? translate, TimeProvider clock)
{
    /// <summary>What an exception of the client means; one of the library's own is that already.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="request">The request, of which the message must quote nothing.</param>
    /// <param name="wire">What was seen of the answer on its way to the client.</param>
    public VideoDigesterException Translate(Exception exception, LlmRequest request, WireNotes wire)
    {
        if (exception is VideoDigesterException own)
            return own;
        if (translate?.Invoke(exception) is { } failure)
            return new VideoDigesterException(failure, exception);
        if (ProviderErrorReader.Read(exception) is { } error)
            return Answered(error.Or(wire.Error), request);
        if (wire.Error is { } noted)
            return Answered(noted, request);
        var causes = ProviderErrorReader.Causes(exception).ToList();
        if (causes.Exists(cause => cause is OperationCanceledException or TimeoutException))
            return TimedOut(exception);
        if (causes.Exists(cause => ErrorMeaning.IsTooLong(cause.Message)))
            return Answered(new ProviderError(Status: null, Body: ErrorBody.Write(code: null, exception.Message)), request);
        return causes.Find(cause => cause is HttpRequestException or IOException or SocketException or AuthenticationException) is { } broken
            ? new VideoDigesterException(ErrorCode.Network, $"The provider '{name}' cannot be reached, or the connection broke: {broken.Message}", exception)
            : new VideoDigesterException(ErrorCode.ModelFailed, $"The client of the provider '{name}' failed ({exception.GetType().Name}): the answer is none that it understands.", exception);
    }

    public VideoDigesterException TimedOut(Exception? innerException) =>
        new(ErrorCode.Timeout, $"The provider '{name}' did not finish its answer in time.", innerException);

    // Without the inner exception: clients put the whole answer into its message, and providers quote keys and prompts.
    private VideoDigesterException Answered(ProviderError error, LlmRequest request)
    {
        var body = ErrorBody.Parse(error.Body);
        var code = ErrorMeaning.Of(error.Status, body);
        var reason = code is ErrorCode.ModelFailed or ErrorCode.ContextExceeded ? QuotableText.Of(body.Text, request) : null;
        var answer = string.Join(", ", new[] { error.Status is { } status ? $"HTTP {status}" : null }.Concat(body.Words).OfType<string>());
        var message = $"The provider '{name}' {Meaning(code)}{(answer.Length > 0 ? $" ({answer})" : "")}{(reason is null ? "." : $": {reason}")}";
        return new VideoDigesterException(new Failure(code, message) { RetryAfter = RetryAfter.Of(error, clock) });
    }

    private static string Meaning(ErrorCode code) => code switch
    {
        ErrorCode.RateLimited => "says that too many requests came",
        ErrorCode.ModelDenied => "does not let this application use the model: the key, its rights, its credit or the model's name",
        ErrorCode.ModelUnavailable => "has an error of its own or too much to do",
        ErrorCode.ModelRefused => "refused the request by its filter",
        ErrorCode.ContextExceeded => "says that the request is too long for the model",
        ErrorCode.Timeout => "did not finish in time",
        _ => "does not understand the request",
    };
}
