using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>Jobs for people.</summary>
internal static class JobScreen
{
    /// <summary>The heading of the column that is broken where a table is too wide.</summary>
    public const string Target = "What";

    public static IReadOnlyList<string> Headings { get; } = ["Job", "Kind", "State", "Tries", "When (UTC)", Target];

    public static IReadOnlyList<string> Cells(Job job) => [job.Id.ToString(), Word.Of(job.Request.Kind), State(job), Amounts.Count(job.Attempts), When(job), What(job)];

    /// <summary>A job and what happened to it, on one line.</summary>
    public static string Line(Job job) => $"{State(job),-9}  {job.Id}  {Word.Of(job.Request.Kind)}  {What(job)}";

    /// <summary>What a job works on, and what of that is wanted where jobs of one video differ by it: <c>example:talk  summary in de by openai</c>.</summary>
    public static string Subject(Job job) => Wanted(job.Request) is { Length: > 0 } wanted ? $"{job.Target}  {wanted}" : job.Target;

    public static void Show(Screen screen, Job job)
    {
        screen.Heading($"{Word.Of(job.Request.Kind)} {Subject(job)}");
        screen.Field("Job", job.Id.ToString());
        screen.Field("State", State(job));
        screen.Field("Site", job.Site);
        screen.Field("Priority", Word.Of(job.Priority));
        screen.Field("For", job.Request.UserId);
        screen.Field("Then", Orders(job.Request) is { Count: > 0 } orders ? OrderWords.Of(orders) : null);
        screen.Field("Queued", Moments.Full(job.CreatedAt));
        screen.Field("Not before", job.State is JobState.Scheduled ? Moments.Full(job.AvailableAt) : null);
        screen.Field("Last begun", job.StartedAt is { } started ? Moments.Full(started) : null);
        screen.Field("Ended", job.FinishedAt is { } finished ? Moments.Full(finished) : null);
        screen.Field("Attempts", $"{Amounts.Count(job.Attempts)}, {Amounts.Count(job.Failures)} failed");
        screen.Field("Worker", job.Worker);
        screen.Field("Result", job.Result);
        screen.Field("Error", job.Error is { } error ? FailureWords.Of(error) : null);
    }

    /// <summary>Where a job is: <c>queued</c>, <c>running 3/20</c>, <c>running, to be cancelled</c>.</summary>
    public static string State(Job job) => string.Concat(
        Word.Of(job.State),
        Progress(job) is { } progress ? $" {progress}" : "",
        job.StopRequested is { } stop ? $", to be {Word.Of(stop)}" : "");

    /// <summary>How far a job is, or null where nothing is known.</summary>
    public static string? Progress(Job job) => job.Progress switch
    {
        null => null,
        { Total: { } total } progress => $"{Amounts.Count(progress.Done)}/{Amounts.Count(total)}",
        var progress => Amounts.Count(progress.Done),
    };

    private static string When(Job job) => Moments.Full(job.State switch
    {
        JobState.Scheduled => job.AvailableAt,
        JobState.Running => job.StartedAt ?? job.CreatedAt,
        _ => job.FinishedAt ?? job.CreatedAt,
    });

    private static string What(Job job) => Subject(job) + (job.Error is { } error ? $"  {FailureWords.Of(error)}" : job.Result is { } result ? $"  {result}" : "");

    /// <summary>The digests that follow from a job.</summary>
    public static IReadOnlyList<DigestOrder> Orders(JobRequest request) => request switch
    {
        AddJobRequest add => add.Digests,
        PlaylistJobRequest playlist => playlist.Digests,
        TranscriptJobRequest transcript => transcript.Digests,
        _ => [],
    };

    private static string Wanted(JobRequest request) => request switch
    {
        DigestJobRequest { Digest: var digest } => string.Concat(
            OrderWords.Of(digest.Type, digest.Language, digest.Provider),
            digest.TranscriptLanguage is { } transcript ? $", of captions in {transcript}" : "",
            digest.Force ? ", again" : ""),
        TranscriptJobRequest { Languages: { Count: > 0 } languages } => $"captions in {string.Join(", ", languages)}",
        _ => "",
    };
}
