namespace VideoDigester.Storage.Jobs;

/// <summary>What a job heard from its site.</summary>
/// <param name="Refusal">Why the site does not want to be asked now; null where it answered.</param>
internal sealed record SiteReport(Failure? Refusal)
{
    /// <summary>The pause after the first refusal. Each further one in a row doubles it. <see cref="Failure.RetryAfter"/> is the least.</summary>
    public TimeSpan FirstPause { get; init; }

    /// <summary>The longest pause, unless the site itself asks for more.</summary>
    public TimeSpan LongestPause { get; init; }

    /// <summary>Whether a failure says that the site wants to be left alone, whatever it is asked.</summary>
    public static bool IsRefusal(ErrorCode code) => Refusals.Contains(code);

    /// <summary>The failures that are refusals.</summary>
    public static IReadOnlyList<ErrorCode> Refusals { get; } = [ErrorCode.RateLimited, ErrorCode.IpBlocked, ErrorCode.BotCheck];

    /// <summary>The site answered.</summary>
    public static SiteReport Answered { get; } = new(Refusal: null);
}
