using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>The queue at a glance; times in seconds.</summary>
internal sealed record QueueStatusRow(
    IReadOnlyList<QueueCountRow> Unfinished,
    long Failed,
    double? OldestQueued,
    long FinishedLastHour,
    double? TimeToFinish,
    IReadOnlyDictionary<string, int> Workers,
    IReadOnlyList<SiteRow> Sites)
{
    public static QueueStatusRow From(QueueStatus status) => new(
        [.. status.Unfinished.Select(count => new QueueCountRow(Word.Of(count.Kind), Word.Of(count.State), count.Count, count.Held))],
        status.Failed,
        Seconds(status.OldestQueuedAge),
        status.FinishedLastHour,
        Seconds(status.TimeToFinish),
        status.Workers,
        [.. status.Sites.Select(SiteRow.From)]);

    private static double? Seconds(TimeSpan? time) => time is { } given ? Math.Round(given.TotalSeconds, 3) : null;
}
