namespace VideoDigester;

/// <summary>What is known about a code of the taxonomy beyond its name.</summary>
public static class ErrorCodeExtensions
{
    /// <summary>Whether the same call may succeed later with nothing changed by the caller.</summary>
    /// <param name="code">A code of the taxonomy.</param>
    /// <returns>True for passing conditions, false for terminal ones and for <see cref="ErrorCode.Unknown"/>.</returns>
    public static bool IsRetryable(this ErrorCode code) => code
        is ErrorCode.FileUnreadable
        or ErrorCode.EmptyBody
        or ErrorCode.TruncatedCaptions
        or ErrorCode.DatabaseUnavailable
        or ErrorCode.DatabaseBusy
        or ErrorCode.DatabaseFull
        or ErrorCode.RateLimited
        or ErrorCode.IpBlocked
        or ErrorCode.BotCheck
        or ErrorCode.Upcoming
        or ErrorCode.Live
        or ErrorCode.SiteUnavailable
        or ErrorCode.Timeout
        or ErrorCode.Network
        or ErrorCode.ModelUnavailable
        or ErrorCode.LeaseLost;
}
