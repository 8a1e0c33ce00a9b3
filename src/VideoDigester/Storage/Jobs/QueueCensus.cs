using LinqToDB;
using LinqToDB.Async;

namespace VideoDigester.Storage.Jobs;

/// <summary>The queue at a glance. Of finished jobs only those of the last hour are looked at.</summary>
internal sealed class QueueCensus(LibraryDatabase database, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public Task<QueueStatus> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var now = await database.Dialect.Queue.NowAsync(connection, time, cancellationToken).ConfigureAwait(false);
            var sites = await SitesAsync(connection, now, cancellationToken).ConfigureAwait(false);
            var unfinished = await UnfinishedAsync(connection, now, sites.Exists(site => site.Site == SiteCircuit.All), cancellationToken).ConfigureAwait(false);
            var failed = await connection.Jobs.CountAsync(job => job.State == "failed", cancellationToken).ConfigureAwait(false);
            var (finished, first) = await FinishedSinceAsync(connection, Timestamp.From(now.Value - Window), cancellationToken).ConfigureAwait(false);
            var queued = unfinished.Where(row => row.Count.State == JobState.Queued).ToList();
            var open = queued.Sum(row => row.Count.Count - row.Count.Held);
            return new QueueStatus
            {
                Unfinished = [.. unfinished.Select(row => row.Count)],
                Failed = failed,
                OldestQueuedAge = queued.Count == 0 ? null : Age(now, queued.Min(row => row.Oldest)),
                FinishedLastHour = finished,
                TimeToFinish = open == 0 || first is not { } begin ? null : Age(now, begin) * ((double)open / finished),
                Workers = await WorkersAsync(connection, cancellationToken).ConfigureAwait(false),
                Sites = sites,
            };
        },
        cancellationToken);

    // The states stand in the text as in the conditions of the indexes. A pause without an error is one by hand.
    private static async Task<List<(QueueCount Count, Timestamp Oldest)>> UnfinishedAsync(LibraryConnection connection, Timestamp now, bool isAllHeld, CancellationToken cancellationToken)
    {
        var jobs =
            from job in connection.Jobs
            from site in connection.SiteStates.LeftJoin(site => site.Site == job.Site && site.PausedUntil > now && site.ErrorCode == null)
            where job.State == "scheduled" || job.State == "queued" || job.State == "running" || job.State == "paused"
            group new { job.AvailableAt, Held = job.State == "queued" && site.Site != null ? 1L : 0L } by new { job.Kind, job.State } into jobsOfState
            select new
            {
                jobsOfState.Key.Kind,
                jobsOfState.Key.State,
                Count = jobsOfState.LongCount(),
                Held = jobsOfState.Sum(job => job.Held),
                Oldest = jobsOfState.Min(job => job.AvailableAt),
            };
        var rows = await jobs.ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. from row in rows
               let kind = StoredName<JobKind>.ParseOrNull(row.Kind)
               where kind is not null
               let state = StoredName<JobState>.Parse(row.State)
               orderby kind, state
               select (new QueueCount(kind.Value, state, row.Count) { Held = isAllHeld && state == JobState.Queued ? row.Count : row.Held }, row.Oldest),
        ];
    }

    private static async Task<(long Count, Timestamp? First)> FinishedSinceAsync(LibraryConnection connection, Timestamp since, CancellationToken cancellationToken)
    {
        var finished = connection.Jobs.Where(job => job.ChangedAt >= since && job.FinishedAt >= since);
        var count = await finished.LongCountAsync(cancellationToken).ConfigureAwait(false);
        return (count, count == 0 ? null : await finished.MinAsync(job => job.FinishedAt, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<Dictionary<string, int>> WorkersAsync(LibraryConnection connection, CancellationToken cancellationToken)
    {
        var rows = await connection.Jobs.Where(job => job.State == "running").GroupBy(job => job.LeasedBy).Select(group => new { Worker = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Worker ?? "", row => row.Count, StringComparer.Ordinal);
    }

    private static async Task<List<SiteStatus>> SitesAsync(LibraryConnection connection, Timestamp now, CancellationToken cancellationToken)
    {
        var rows = await connection.SiteStates.Where(row => row.PausedUntil > now || row.Failures > 0).OrderBy(row => row.Site).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new SiteStatus
        {
            Site = row.Site,
            IsPaused = row.PausedUntil > now,
            PausedUntil = row.PausedUntil > now && row.PausedUntil < SiteCircuit.Forever ? row.PausedUntil?.Value : null,
            Failures = row.Failures,
            Error = row.ErrorCode is { } code ? StoredFailure.Read(code, row.ErrorMessage, retryable: null) : null,
        })];
    }

    private static TimeSpan Age(Timestamp now, Timestamp moment) => now > moment ? now.Value - moment.Value : TimeSpan.Zero;
}
