using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using VideoDigester;

namespace WebLibrary.Api.Failures;

/// <summary>Makes every problem that the API answers with: each has a code, and says whether to try again.</summary>
internal static class Problems
{
    private const string Internal = "The library cannot do that now. The log of the host says why.";

    public static Problem Of(Failure failure) => Of(FailureStatus.Of(failure.Code), failure.Code.ToString(), WordsOf(failure), failure.IsRetryable) with
    {
        Position = failure.Position,
        RetryAfter = failure.RetryAfter?.TotalSeconds,
    };

    /// <summary>What a status says that nobody explained, or explained with these words only.</summary>
    public static Problem Of(int status, string? words = null) => status switch
    {
        StatusCodes.Status400BadRequest => Of(status, nameof(ErrorCode.InvalidRequest), words ?? "The request cannot be understood.", retryable: false),
        StatusCodes.Status401Unauthorized => Of(status, HostCode.Unauthorized, words ?? "A token is missing, or opens nothing here: Authorization: Bearer vdt_…", retryable: false),
        StatusCodes.Status403Forbidden => Of(status, HostCode.Forbidden, words ?? "It is for administrators only.", retryable: false),
        StatusCodes.Status404NotFound => Of(status, HostCode.NotFound, words ?? "Nothing is at this address. /openapi/v1.json says what is.", retryable: false),
        StatusCodes.Status405MethodNotAllowed => Of(status, HostCode.MethodNotAllowed, words ?? "The address takes other methods only: the header Allow says which.", retryable: false),
        StatusCodes.Status409Conflict => Of(status, HostCode.Conflict, words ?? "The state that it is in does not allow that.", retryable: false),
        StatusCodes.Status413PayloadTooLarge => Of(status, nameof(ErrorCode.TooLarge), words ?? "The host takes no body that large.", retryable: false),
        StatusCodes.Status415UnsupportedMediaType => Of(status, HostCode.UnsupportedMediaType, words ?? "The body is JSON, and has the Content-Type application/json.", retryable: false),
        StatusCodes.Status429TooManyRequests => Of(status, nameof(ErrorCode.RateLimited), words ?? "More was asked for than this host allows in a minute.", retryable: true),
        StatusCodes.Status500InternalServerError => Of(status, nameof(ErrorCode.Unknown), words ?? "The log of the host says why.", retryable: false),
        _ => Of(status, CodeOf(status), words ?? "The host does not answer this request.", retryable: status is StatusCodes.Status408RequestTimeout or StatusCodes.Status503ServiceUnavailable),
    };

    /// <summary>What of a request is not what it may be, by member.</summary>
    public static Problem Of(Faults faults) => Of(StatusCodes.Status400BadRequest, faults.Words) with { Errors = faults.ByMember };

    /// <summary>What whoever asked is told. What is about this host is told to whoever reads its log.</summary>
    public static string WordsOf(Failure failure) => FailureStatus.IsInternal(failure.Code) ? Internal : HostWords.ForUsers(failure.Message);

    /// <summary>That there is no such thing, or that it is somebody else's.</summary>
    public static ProblemResult NotFound(ErrorCode code, string what) => NotFound(code.ToString(), what);

    /// <inheritdoc cref="NotFound(ErrorCode, string)"/>
    public static ProblemResult NotFound(string code, string what) =>
        new(Of(StatusCodes.Status404NotFound, code, $"There is no such {what}.", retryable: false));

    /// <summary>That the state in which something is does not allow what was asked.</summary>
    public static ProblemResult Conflict(string words) => new(Of(StatusCodes.Status409Conflict, words));

    private static Problem Of(int status, string code, string words, bool retryable) =>
        new() { Type = $"urn:videodigester:{code}", Title = code, Status = status, Detail = words, Code = code, Retryable = retryable };

    private static string CodeOf(int status) => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } words
        ? string.Concat(words.Where(char.IsAsciiLetter))
        : string.Create(CultureInfo.InvariantCulture, $"Status{status}");
}
