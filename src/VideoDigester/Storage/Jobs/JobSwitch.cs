using LinqToDB;
using LinqToDB.Data;

namespace VideoDigester.Storage.Jobs;

/// <summary>What people do to jobs: cancel, hold back, let go on, try again. One that runs is asked to stop; its worker hears it with its next heartbeat, in this process at once.</summary>
internal sealed class JobSwitch(LibraryDatabase database, TimeProvider time)
{
    private const long IsToStop = 1;

    private static readonly string Refusals = $"({string.Join(", ", SiteReport.Refusals.Select(code => $"'{code}'"))})";

    private readonly QueueDialect _queue = database.Dialect.Queue;

    public Task<bool> CancelAsync(JobId id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        $"""
        state = CASE WHEN state = 'running' THEN state ELSE 'cancelled' END,
        stop_requested = CASE WHEN state = 'running' THEN 'cancelled' END,
        finished_at = CASE WHEN state = 'running' THEN NULL ELSE {_queue.Now} END
        """,
        $"state IN {QueueSql.Unfinished}",
        makesWork: false,
        cancellationToken);

    public Task<bool> PauseAsync(JobId id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        "state = CASE WHEN state = 'running' THEN state ELSE 'paused' END, stop_requested = CASE WHEN state = 'running' THEN 'paused' END",
        $"state IN {QueueSql.Unfinished} AND coalesce(stop_requested, '') <> 'cancelled'",
        makesWork: false,
        cancellationToken);

    public Task<bool> ResumeAsync(JobId id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        $"state = CASE WHEN state = 'running' THEN state WHEN available_at > {_queue.Now} THEN 'scheduled' ELSE 'queued' END, turn = {QueueSql.TurnAgain(_queue.Prefix, "processing_jobs")}, stop_requested = NULL",
        "(state = 'paused' OR (state = 'running' AND stop_requested = 'paused'))",
        makesWork: true,
        cancellationToken);

    public async Task<bool> RetryAsync(JobId id, CancellationToken cancellationToken)
    {
        try
        {
            return await ChangeAsync(
                id,
                $"""
                state = 'queued',
                turn = {QueueSql.TurnAgain(_queue.Prefix, "processing_jobs")},
                available_at = CASE WHEN state = 'queued' THEN available_at ELSE {_queue.Now} END,
                failures = CASE WHEN state IN {QueueSql.Final} THEN 0 ELSE failures END,
                lost_leases = CASE WHEN state IN {QueueSql.Final} THEN 0 ELSE lost_leases END,
                finished_at = NULL
                """,
                $"""
                (state IN ('scheduled', 'queued') OR (state IN ('failed', 'cancelled') AND NOT EXISTS (
                    SELECT 1 FROM {_queue.Prefix}processing_jobs o WHERE o.unique_key = processing_jobs.unique_key AND o.state IN {QueueSql.Unfinished})))
                """,
                makesWork: true,
                cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException exception) when (_queue.IsDuplicate(exception.InnerException))
        {
            // Another host queued the same work in between.
            return false;
        }
    }

    /// <summary>Queues the jobs that wait because a site refused them.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> ReleaseRefusedAsync(string site, CancellationToken cancellationToken)
    {
        var sql =
            $"""
            UPDATE {_queue.Prefix}processing_jobs SET state = 'queued', turn = d.turn, available_at = {_queue.Now}, changed_at = {_queue.Now}
            FROM (
                SELECT j.id, {QueueSql.TurnAgain(_queue.Prefix, "j")} AS turn FROM {_queue.Prefix}processing_jobs j
                WHERE j.state = 'scheduled' AND j.error_code IN {Refusals} AND j.site = @site ORDER BY {LockOrder.Sql} {_queue.LockedRows("j")}) d
            WHERE processing_jobs.id = d.id
            RETURNING processing_jobs.id
            """;
        DataParameter[] parameters = [new DataParameter("site", StorableMetadata.Key(site), DataType.NVarChar), .. _queue.Clock(time)];
        var released = await database.WriteAsync(connection => connection.QueryToListAsync<long>(_queue.Announcing(sql), cancellationToken, parameters), cancellationToken).ConfigureAwait(false);
        _queue.Signal.Give();
        return released.Count;
    }

    /// <summary>Tells the workers of other processes that there is work, when the transaction is committed.</summary>
    public static async Task AnnounceAsync(LibraryConnection connection, QueueDialect queue, CancellationToken cancellationToken) =>
        await connection.ExecuteAsync(queue.Announcing("SELECT 1"), cancellationToken).ConfigureAwait(false);

    private async Task<bool> ChangeAsync(JobId id, string changes, string condition, bool makesWork, CancellationToken cancellationToken)
    {
        var sql =
            $"""
            UPDATE {_queue.Prefix}processing_jobs SET {changes}, changed_at = {_queue.Now}
            WHERE public_id = @id AND {condition}
            RETURNING CASE WHEN stop_requested IS NULL THEN 0 ELSE 1 END
            """;
        DataParameter[] parameters = [_queue.Uuid("id", id.Value), .. _queue.Clock(time)];
        var changed = await database.WriteAsync(
            connection => connection.QueryToListAsync<long>(makesWork ? _queue.Announcing(sql) : sql, cancellationToken, parameters), cancellationToken).ConfigureAwait(false);
        if (changed.Contains(IsToStop))
            _queue.StopSignal.Give();
        _queue.Signal.Give();
        return changed.Count > 0;
    }
}
