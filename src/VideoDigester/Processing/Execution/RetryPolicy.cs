using System.Collections.Frozen;
using VideoDigester.Processing.Queue;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Processing.Execution;

/// <summary>
/// What becomes of a job after an attempt. Who is at fault decides: the site (it is left alone, and the job waits without blame), the time (a premiere has not begun), this worker (it lacks a
/// program or a provider), the job itself (it is tried again a few times), or nothing that passes (it is given up). Safe for concurrent use.
/// </summary>
internal sealed class RetryPolicy(ProcessingOptions options, TimeProvider time)
{
    private const double Spread = 0.2;

    /// <summary>No longer is waited, whoever asks for it: what a site says may be nonsense.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(30);

    /// <summary>Failures that nobody but a site, or a model, can have told: whoever says so is there, and refuses nobody.</summary>
    private static readonly FrozenSet<ErrorCode> Answers = new[]
    {
        ErrorCode.Playlist, ErrorCode.InvalidMetadata, ErrorCode.NoCaptions, ErrorCode.EmptyBody, ErrorCode.NotCaptions, ErrorCode.TruncatedCaptions, ErrorCode.UnsupportedCaptions, ErrorCode.LoginRequired,
        ErrorCode.MembersOnly, ErrorCode.PaymentRequired, ErrorCode.AgeRestricted, ErrorCode.Private, ErrorCode.Removed, ErrorCode.Upcoming, ErrorCode.Live, ErrorCode.GeoBlocked, ErrorCode.DrmProtected,
        ErrorCode.SiteChanged, ErrorCode.ModelRefused, ErrorCode.ContextExceeded, ErrorCode.ModelAnswerInvalid, ErrorCode.DigestRejected,
    }.ToFrozenSet();

    /// <summary>How long a database that is busy or full is left alone.</summary>
    private static readonly TimeSpan DatabaseDelay = TimeSpan.FromSeconds(15);

    public JobSettlement Settle(LeasedJob job, JobOutcome outcome, DateTimeOffset startedAt)
    {
        var settlement = new JobSettlement
        {
            State = JobState.Succeeded,
            Result = outcome.Result,
            Error = outcome.Error,
            FollowUps = outcome.FollowUps,
            Step = outcome.UnloggedStep,
            StartedAt = startedAt,
            Site = HasAnswered(outcome) && job.Site.Length > 0 ? SiteReport.Answered : null,
        };
        if (outcome.Error is not { } told)
            return settlement;
        var error = told.RetryAfter > LongestAsked ? told with { RetryAfter = LongestAsked } : told;
        var isKept = outcome.Result is not null;
        return error.Code switch
        {
            _ when job.Site.Length > 0 && SiteReport.IsRefusal(error.Code) => Refused(settlement, job, error, isKept),
            ErrorCode.Upcoming or ErrorCode.Live => Later(settlement, AtLeast(error.RetryAfter, options.LiveCheckInterval)),
            ErrorCode.BudgetExceeded => Counted(settlement, job, isKept, UntilTomorrow()),
            ErrorCode.DatabaseBusy or ErrorCode.DatabaseUnavailable or ErrorCode.DatabaseFull => Later(settlement with { Site = null }, Scattered(DatabaseDelay)),
            _ when LacksTool(outcome) || LacksProvider(job, outcome) => settlement with { State = JobState.Queued, Site = null, FollowUps = [] },
            _ when error.IsRetryable => Counted(settlement, job, isKept, AtLeast(error.RetryAfter, Growing(options.RetryDelay, options.MaxRetryDelay, job.Failures))),
            _ => settlement with { State = isKept ? JobState.Succeeded : JobState.Failed, CountsAsFailure = !isKept },
        };
    }

    /// <summary>Whether this worker lacks a program, which another may have.</summary>
    public static bool LacksTool(JobOutcome outcome) => outcome is { Error.Code: ErrorCode.ToolMissing };

    /// <summary>Whether this worker lacks the provider of models that the job is for, or cannot ask it, which another may.</summary>
    public static bool LacksProvider(LeasedJob job, JobOutcome outcome) =>
        SiteName.IsProvider(job.Site) && outcome is { Error.Code: ErrorCode.UnknownProvider or ErrorCode.InvalidConfiguration };

    private static bool HasAnswered(JobOutcome outcome) => outcome.HasAsked && (outcome.Result is not null || (outcome.Error is { } error && Answers.Contains(error.Code)));

    // Whoever asks a site that refuses already is a probe, and not to blame. One whose site answers the others and refuses it is: it would pause the site for ever.
    private JobSettlement Refused(JobSettlement settlement, LeasedJob job, Failure error, bool isKept)
    {
        var report = new SiteReport(error) { FirstPause = options.SitePause, LongestPause = options.MaxSitePause };
        var refused = job.SiteFailures > 0
            ? Later(settlement, TimeSpan.Zero)
            : Counted(settlement, job, isKept, Growing(options.SitePause, options.MaxSitePause, job.Failures));
        return refused with { Site = report };
    }

    private JobSettlement Counted(JobSettlement settlement, LeasedJob job, bool isKept, TimeSpan delay) => job.Failures + 1 >= options.MaxFailures
        ? settlement with { State = isKept ? JobState.Succeeded : JobState.Failed, CountsAsFailure = true }
        : Later(settlement, delay) with { CountsAsFailure = true };

    // What follows from a job follows once it is done.
    private static JobSettlement Later(JobSettlement settlement, TimeSpan delay) => settlement with { State = JobState.Scheduled, Delay = delay, FollowUps = [] };

    private static TimeSpan AtLeast(TimeSpan? asked, TimeSpan usual) => asked is { } wanted && wanted > TimeSpan.Zero ? wanted : usual;

    private static TimeSpan Growing(TimeSpan first, TimeSpan longest, int times)
    {
        var grown = first.TotalSeconds * Math.Pow(2, Math.Min(times, 40));
        return Scattered(TimeSpan.FromSeconds(Math.Min(grown, longest.TotalSeconds)));
    }

    private static TimeSpan Scattered(TimeSpan span) => Scatter.Of(span, Spread);

    // Budgets are by the day, UTC.
    private TimeSpan UntilTomorrow()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.Date.AddDays(1) - now + Scattered(TimeSpan.FromMinutes(2));
    }
}
