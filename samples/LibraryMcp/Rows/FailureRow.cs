using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

/// <summary>Why a tool did not do what was asked.</summary>
internal sealed record FailureRow(
    [property: Description("A member of the library's taxonomy of failures, for example VideoNotFound.")] string Code,
    [property: Description("What happened, and what to do about it.")] string Message,
    [property: Description("Whether the same call may succeed later with nothing changed.")] bool Retryable,
    [property: Description("Where in the text of a query the failure is, in UTF-16 code units from 0.")] int? Position = null,
    [property: Description("How many seconds to wait before the same call.")] double? RetryAfter = null)
{
    public static FailureRow From(Failure failure, Func<Failure, string> wording) => new(
        failure.Code.ToString(), wording(failure), failure.IsRetryable, failure.Position, failure.RetryAfter?.TotalSeconds);
}
