namespace VideoDigester;

/// <summary>A failure as a value, for results of operations over many items, where one bad item must not stop the rest.</summary>
/// <param name="Code">The failure's place in the taxonomy.</param>
/// <param name="Message">What happened and what to do about it.</param>
public sealed record Failure(ErrorCode Code, string Message)
{
    /// <summary>Whether the same call may succeed later with nothing changed by the caller: what the code says, unless the source of the failure knew better.</summary>
    public bool IsRetryable { get; init; } = Code.IsRetryable();

    /// <summary>How long to wait before the same call, where whoever refused it said so (HTTP <c>Retry-After</c>); null where nobody did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where in the text of a query the failure is, in UTF-16 code units; null for other failures.</summary>
    public int? Position { get; init; }
}
