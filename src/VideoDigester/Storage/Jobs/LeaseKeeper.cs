using System.Text.Json;
using LinqToDB;
using LinqToDB.Data;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Jobs;

/// <summary>Lets workers go on with their jobs, and takes jobs back from workers that are not heard of any more.</summary>
internal sealed class LeaseKeeper(LibraryDatabase database, TimeProvider time)
{
    private const int ReclaimedAtOnce = 100;

    private readonly QueueDialect _queue = database.Dialect.Queue;
    private readonly string _renew = Renew(database.Dialect.Queue);
    private readonly string _reclaim = Reclaim(database.Dialect.Queue);

    public async Task<IReadOnlyList<RenewedLease>> RenewAsync(IReadOnlyList<LeaseRenewal> leases, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (leases.Count == 0)
            return [];
        DataParameter[] parameters =
        [
            new DataParameter("leases", JsonSerializer.Serialize(leases.Select(LeaseLine.Of).ToList(), JobLineContext.Default.ListLeaseLine), DataType.NVarChar),
            new DataParameter("lease", Duration.Milliseconds(lease), DataType.Int64),
            .. _queue.Clock(time),
        ];
        var rows = await database.WriteAsync(connection => _queue.RunAsync<HeldRow>(connection, _renew, parameters, cancellationToken), cancellationToken).ConfigureAwait(false);
        var held = rows.ToDictionary(row => row.Key, row => row.StopRequested);
        return [.. leases.Select(renewal => new RenewedLease(
            renewal.Lease,
            held.ContainsKey(renewal.Lease.Key),
            StoredName<JobState>.ParseOrNull(held.GetValueOrDefault(renewal.Lease.Key))))];
    }

    public async Task<int> ReclaimAsync(int mostLostLeases, CancellationToken cancellationToken)
    {
        var reclaimed = 0;
        for (var taken = ReclaimedAtOnce; taken == ReclaimedAtOnce; reclaimed += taken)
        {
            // Looked first: to write, a file has to be locked.
            if (!await database.QueryAsync(connection => HasLostAsync(connection, cancellationToken), cancellationToken).ConfigureAwait(false))
                return reclaimed;
            DataParameter[] parameters = [new DataParameter("most", (long)mostLostLeases, DataType.Int64), .. _queue.Clock(time)];
            taken = await database.WriteAsync(connection => ReclaimAsync(connection, parameters, cancellationToken), cancellationToken).ConfigureAwait(false);
            _queue.Signal.Give();
        }

        return reclaimed;
    }

    private async Task<int> ReclaimAsync(LibraryConnection connection, DataParameter[] parameters, CancellationToken cancellationToken)
    {
        var lost = await _queue.RunAsync<LostRow>(connection, _queue.Announcing(_reclaim), parameters, cancellationToken).ConfigureAwait(false);
        if (lost.Count == 0)
            return 0;

        // Whoever lost a job cannot write it down, and may be no more.
        var now = await _queue.NowAsync(connection, time, cancellationToken).ConfigureAwait(false);
        await database.Dialect.WriteAsync<LogRow>(connection, lost.ConvertAll(job => job.ToLogRow(now)), cancellationToken).ConfigureAwait(false);
        return lost.Count;
    }

    private async Task<bool> HasLostAsync(LibraryConnection connection, CancellationToken cancellationToken) => await connection.ExecuteAsync<long>(
        $"SELECT CASE WHEN EXISTS (SELECT 1 FROM {_queue.Prefix}processing_jobs WHERE state = 'running' AND lease_until <= {_queue.Now}) THEN 1 ELSE 0 END",
        cancellationToken,
        _queue.Clock(time)).ConfigureAwait(false) == 1;

    // A heartbeat alone is no news; progress is.
    private static string Renew(QueueDialect queue) =>
        $"""
        UPDATE {queue.Prefix}processing_jobs SET
            lease_until = {queue.Now} + {queue.Span("@lease")},
            changed_at = CASE WHEN l.done IS NOT NULL AND (l.done IS DISTINCT FROM progress_done OR l.total IS DISTINCT FROM progress_total) THEN {queue.Now} ELSE changed_at END,
            progress_done = coalesce(l.done, progress_done),
            progress_total = CASE WHEN l.done IS NULL THEN progress_total ELSE l.total END
        FROM (
            SELECT j.id, g.done, g.total
            FROM {queue.Prefix}processing_jobs j JOIN {queue.TableOf("leases", "id bigint", "public_id uuid", "fence bigint", "done bigint", "total bigint")} g
                ON j.id = g.id AND j.public_id = g.public_id AND j.fence = g.fence
            WHERE j.state = 'running' ORDER BY {LockOrder.Sql} {queue.LockedRows("j")}) l
        WHERE processing_jobs.id = l.id
        RETURNING processing_jobs.id AS "Key", coalesce(processing_jobs.stop_requested, '') AS "StopRequested"
        """;

    private static string Reclaim(QueueDialect queue)
    {
        const string IsGivenUp = "lost_leases + 1 > @most";
        const string Next = $"CASE WHEN stop_requested IS NOT NULL THEN stop_requested WHEN {IsGivenUp} THEN 'failed' ELSE 'queued' END";
        const string IsFailure = $"stop_requested IS NULL AND {IsGivenUp}";
        return
            $"""
            UPDATE {queue.Prefix}processing_jobs SET
                state = {Next}, turn = d.turn, lost_leases = lost_leases + 1, lease_until = NULL, stop_requested = NULL, progress_done = NULL, progress_total = NULL, changed_at = {queue.Now},
                finished_at = CASE WHEN {Next} IN {QueueSql.Final} THEN {queue.Now} END,
                error_code = CASE WHEN {IsFailure} THEN '{nameof(ErrorCode.LeaseLost)}' ELSE error_code END,
                error_message = CASE WHEN {IsFailure} THEN 'Workers that had the job were not heard of again, ' || (lost_leases + 1) || ' times; the last was ' || leased_by || '. It may be what ends them. Retry it to have it tried again.' ELSE error_message END,
                retryable = CASE WHEN {IsFailure} THEN true ELSE retryable END
            FROM (
                SELECT j.id, {QueueSql.TurnAgain(queue.Prefix, "j")} AS turn FROM {queue.Prefix}processing_jobs j
                WHERE j.state = 'running' AND j.lease_until <= {queue.Now} ORDER BY j.lease_until LIMIT {ReclaimedAtOnce} {queue.SkipLocked}) d
            WHERE processing_jobs.id = d.id
            RETURNING processing_jobs.id AS "Key", kind AS "Kind", target AS "Target", attempts AS "Attempt", leased_by AS "Worker", started_at AS "StartedAt", state AS "State"
            """;
    }

    private sealed record HeldRow : IQueueRow<HeldRow>
    {
        public required long Key { get; init; }

        /// <summary>The state that somebody wants; empty where nobody does.</summary>
        public required string StopRequested { get; init; }

        public static HeldRow Read(IColumns columns) => new() { Key = columns.Number(0), StopRequested = columns.Text(1) };
    }

    private sealed record LostRow : IQueueRow<LostRow>
    {
        private static readonly string Queued = StoredName<JobState>.Of(JobState.Queued);

        public required long Key { get; init; }

        public required string Kind { get; init; }

        public required string Target { get; init; }

        public required int Attempt { get; init; }

        public required string Worker { get; init; }

        public required Timestamp StartedAt { get; init; }

        public required string State { get; init; }

        public static LostRow Read(IColumns columns) => new()
        {
            Key = columns.Number(0),
            Kind = columns.Text(1),
            Target = columns.Text(2),
            Attempt = (int)columns.Number(3),
            Worker = columns.Text(4),
            StartedAt = Timestamp.FromUnixMilliseconds(columns.Number(5)),
            State = columns.Text(6),
        };

        public LogRow ToLogRow(Timestamp now)
        {
            var failure = new Failure(ErrorCode.LeaseLost, $"{Worker} was not heard of again before its lease ended.") { IsRetryable = true };
            var row = ProcessingLog.FailureRow(JobSteps.Of(StoredName<JobKind>.ParseOrNull(Kind) ?? JobKind.Add), new Attempt(Target, StartedAt.Value), videoId: null, failure, now.Value);
            (row.JobId, row.Attempt, row.Worker, row.NextAttemptAt) = (Key, Attempt, Worker, State == Queued ? now : null);
            return row;
        }
    }
}
