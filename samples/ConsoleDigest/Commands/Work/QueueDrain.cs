using VideoDigester;

namespace ConsoleDigest.Commands.Work;

/// <summary>Tells when a queue is worked off: nothing that the worker takes is queued or running, but for what somebody holds back, nor a subscription due.</summary>
internal sealed class QueueDrain(Session session, IReadOnlyList<JobKind> kinds)
{
    /// <summary>How long it must be so: workers queue what has become due when they look for jobs, and watchers look each second.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly TimeProvider _time = TimeProvider.System;
    private long? _quietSince;

    public async Task<bool> IsDoneAsync(QueueStatus status)
    {
        var isQuiet = CountOf(status, JobState.Queued) + CountOf(status, JobState.Running) == HeldOf(status) && !await IsLookDueAsync();
        _quietSince = isQuiet ? _quietSince ?? _time.GetTimestamp() : null;
        return _quietSince is { } since && _time.GetElapsedTime(since) >= Quiet;
    }

    /// <summary>Says what is left for later.</summary>
    public async Task TellLeftAsync()
    {
        var status = await session.Queue.GetStatusAsync();
        string[] left = [.. Lines(status)];
        if (left.Length > 0)
            session.Messages.Note($"Left in the queue: {string.Join(", ", left)}.");
    }

    private IEnumerable<string> Lines(QueueStatus status)
    {
        if (CountOf(status, JobState.Scheduled) is > 0 and var scheduled)
            yield return $"{scheduled} scheduled for later";
        if (CountOf(status, JobState.Paused) is > 0 and var paused)
            yield return $"{paused} paused";
        if (HeldOf(status) is > 0 and var held)
            yield return $"{held} of sites that are paused by hand";
    }

    private long HeldOf(QueueStatus status) => status.Unfinished.Where(count => Takes(count.Kind)).Sum(count => count.Held);

    private long CountOf(QueueStatus status, JobState state) => status.Unfinished.Where(count => count.State == state && Takes(count.Kind)).Sum(count => count.Count);

    // By this machine's clock: where it is behind the database's, the look is queued by the time of the next question.
    private async Task<bool> IsLookDueAsync() =>
        Takes(JobKind.Playlist) && (await session.Subscriptions.ListAsync()).Any(subscription => subscription.State == SubscriptionState.Active && subscription.NextDueAt <= _time.GetUtcNow());

    private bool Takes(JobKind kind) => kinds.Count == 0 || kinds.Contains(kind);
}
