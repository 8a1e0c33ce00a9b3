using System.Runtime.CompilerServices;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Processing.Queue;

/// <summary>Tells what happens to jobs by looking at what changed: each second, and as soon as something changes in this process.</summary>
internal sealed class JobWatcher(JobStore jobs, TimeProvider time)
{
    private const int PageSize = 500;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>The least between two looks, however much happens.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(50);

    /// <summary>Changes of this long ago are looked at again: they have the time of their statement, and are seen when their transaction ends, which can be later than others.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    /// <summary>One job, until it is finished; nothing where it is unknown.</summary>
    public async IAsyncEnumerable<JobEvent> WatchAsync(JobId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SeenJob? last = null;
        while (true)
        {
            var seen = jobs.Signals;
            if (await jobs.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } found)
                yield break;
            var now = SeenJob.Of(found);
            if (now != last)
                yield return new JobEvent(JobReader.Read(found), last?.State);
            last = now;
            if (found.FinishedAt is not null)
                yield break;
            await WaitAsync(seen, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>All jobs, from now on.</summary>
    public async IAsyncEnumerable<JobEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What was there before is remembered and not told. What changes while it is read is news.
        var start = await jobs.NowAsync(cancellationToken).ConfigureAwait(false);
        var known = new Dictionary<JobId, SeenJob>();
        await foreach (var job in ChangedAsync(start - Overlap, cancellationToken).ConfigureAwait(false))
            if (job.ChangedAt <= start)
                known[job.Id] = SeenJob.Of(job);
        for (var looked = start; ;)
        {
            // From the look before on, however long it took whoever hears of it.
            var seen = jobs.Signals;
            var from = Later(start - Overlap, looked - Overlap - Interval);
            looked = await jobs.NowAsync(cancellationToken).ConfigureAwait(false);
            await foreach (var job in ChangedAsync(from, cancellationToken).ConfigureAwait(false))
            {
                SeenJob? last = known.TryGetValue(job.Id, out var before) ? before : null;
                var found = SeenJob.Of(job);
                known[job.Id] = found;
                if (found != last)
                    yield return new JobEvent(JobReader.Read(job), last?.State);
            }

            Forget(known, from);
            await WaitAsync(seen, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(long seen, CancellationToken cancellationToken)
    {
        await Task.Delay(Least, time, cancellationToken).ConfigureAwait(false);
        await jobs.WaitForWorkAsync(seen, Interval - Least, cancellationToken).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<StoredJob> ChangedAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JobId? after = null;
        while (true)
        {
            var page = await jobs.ChangesAsync(since, after, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var job in page)
                yield return job;
            if (page.Count < PageSize)
                yield break;
            (since, after) = (page[^1].ChangedAt, page[^1].Id);
        }
    }

    // Finished jobs that are not looked at again. Of the others the last state is what an event says.
    private static void Forget(Dictionary<JobId, SeenJob> known, DateTimeOffset from)
    {
        foreach (var (id, job) in known)
            if (job.IsOver(from))
                known.Remove(id);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
