using LinqToDB;
using LinqToDB.Data;

namespace VideoDigester.Storage.Jobs;

/// <summary>Ends an attempt: what becomes of the job, what follows from it, what its site said and what the log keeps, all in one transaction, and only for whoever still has the job.</summary>
internal sealed class JobSettler(LibraryDatabase database, JobEnqueuer enqueuer, SiteCircuit sites, TimeProvider time)
{
    /// <summary>Stands for null, which columns cannot say; no user has it.</summary>
    private const long NoUser = 0;

    private readonly QueueDialect _queue = database.Dialect.Queue;
    private readonly string _settle = Settle(database.Dialect.Queue);

    public async Task<bool> SettleAsync(JobLease lease, JobSettlement settlement, CancellationToken cancellationToken)
    {
        if (settlement.State is JobState.Running || (settlement.State is JobState.Failed && settlement.Error is null))
            throw new ArgumentException($"A job is not settled as {settlement.State} {(settlement.Error is null ? "without" : "with")} an error.", nameof(settlement));
        var isSettled = await database.WriteAsync(connection => SettleAsync(connection, lease, settlement, cancellationToken), cancellationToken).ConfigureAwait(false);

        // A job that ends lets another one of its site begin.
        _queue.Signal.Give();
        return isSettled;
    }

    private async Task<bool> SettleAsync(LibraryConnection connection, JobLease lease, JobSettlement settlement, CancellationToken cancellationToken)
    {
        var sql = settlement.State is JobState.Queued or JobState.Paused ? _queue.Announcing(_settle) : _settle;
        if (await _queue.RunAsync<SettledRow>(connection, sql, Parameters(lease, settlement), cancellationToken).ConfigureAwait(false) is not [var settled])
            return false;
        if (settlement.FollowUps.Count > 0)
            await enqueuer.EnqueueAsync(connection, settlement.FollowUps, cancellationToken).ConfigureAwait(false);
        if (settlement.Error is { } error && settlement.State is JobState.Scheduled or JobState.Failed)
            await LogAsync(connection, lease, settlement, settled, error, cancellationToken).ConfigureAwait(false);
        else if (settlement is { State: JobState.Succeeded, Step: { } step, Result: { } result })
            await database.Dialect.WriteAsync(connection, [ProcessingLog.Row(step, result, AttemptOf(lease, settlement, settled), videoId: null, time.GetUtcNow())], cancellationToken).ConfigureAwait(false);
        if (settled.UserKey != NoUser)
            await AttributeAsync(connection, lease, settled.UserKey, cancellationToken).ConfigureAwait(false);
        if (settlement.Site is { } report && settled.Site.Length > 0 && (report.Refusal is not null || settled.SiteFailures > 0))
            await sites.ReportAsync(connection, settled.Site, report, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private DataParameter[] Parameters(JobLease lease, JobSettlement settlement) =>
    [
        new DataParameter("key", lease.Key, DataType.Int64),
        _queue.Uuid("id", lease.Id.Value),
        new DataParameter("fence", lease.Fence, DataType.Int64),
        new DataParameter("state", StoredName<JobState>.Of(settlement.State), DataType.NVarChar),
        new DataParameter("delay", Duration.Milliseconds(settlement.Delay), DataType.Int64),
        new DataParameter("counts", settlement.CountsAsFailure ? 1L : 0L, DataType.Int64),
        new DataParameter("result", StoredText.Clean(settlement.Result), DataType.NVarChar),
        new DataParameter("code", settlement.Error?.Code.ToString(), DataType.NVarChar),
        new DataParameter("message", StoredFailure.MessageOf(settlement.Error), DataType.NVarChar),
        new DataParameter("retryable", settlement.Error?.IsRetryable, DataType.Boolean),
        .. _queue.Clock(time),
    ];

    /// <summary>Says in the log when it is tried again. An attempt that failed before it came to write there gets its row here.</summary>
    private async Task LogAsync(
        LibraryConnection connection, JobLease lease, JobSettlement settlement, SettledRow settled, Failure error, CancellationToken cancellationToken)
    {
        var next = settled.State == StoredName<JobState>.Of(JobState.Scheduled) ? settled.AvailableAt : (Timestamp?)null;
        var (key, attempt) = (lease.Key, lease.Attempt);
        var rows = connection.Logs.Where(log => log.JobId == key && log.Attempt == attempt && log.ErrorCode != null);
        if (await rows.Set(log => log.NextAttemptAt, next).UpdateAsync(cancellationToken).ConfigureAwait(false) > 0 || settlement.Step is not { } step)
            return;
        var row = ProcessingLog.FailureRow(step, AttemptOf(lease, settlement, settled), VideoOf(settled), error, time.GetUtcNow());
        row.NextAttemptAt = next;
        await database.Dialect.WriteAsync(connection, [row], cancellationToken).ConfigureAwait(false);
    }

    // What a job tried was tried for whoever queued it. The job's row is locked: a user that is removed is gone from it, or waits.
    private static Task<int> AttributeAsync(LibraryConnection connection, JobLease lease, long user, CancellationToken cancellationToken)
    {
        var (key, attempt) = (lease.Key, lease.Attempt);
        return connection.Logs.Where(log => log.JobId == key && log.Attempt == attempt && log.UserId == null).Set(log => log.UserId, user).UpdateAsync(cancellationToken);
    }

    // By which the attempts at a video are listed, whether the library holds it or not.
    private static VideoId? VideoOf(SettledRow settled) => !settled.Target.Contains("://", StringComparison.Ordinal) && VideoId.TryParse(settled.Target, out var video) ? video : null;

    private static Attempt AttemptOf(JobLease lease, JobSettlement settlement, SettledRow settled) => new(settled.Target, settlement.StartedAt) { Lease = lease };

    /// <summary>The statement that ends an attempt, where the lease is held. Who asked for the job to stop has his way unless it is done, and who thought better of a pause too: the job is queued again.</summary>
    internal static string Settle(QueueDialect queue)
    {
        const string Next = "CASE WHEN stop_requested IS NOT NULL AND @state IN ('scheduled', 'queued', 'paused') THEN stop_requested WHEN stop_requested IS NULL AND @state = 'paused' THEN 'queued' ELSE @state END";
        const string IsGivenBack = "@state = 'queued'";

        // What kept a worker from doing it, a program that it lacks, stands until another one has tried; a worker that only stops says nothing.
        const string SaysNothing = "@state = 'queued' AND @code IS NULL";
        return
            $"""
            UPDATE {queue.Prefix}processing_jobs SET
                state = {Next}, lease_until = NULL, stop_requested = NULL, progress_done = NULL, progress_total = NULL, changed_at = {queue.Now},
                finished_at = CASE WHEN {Next} IN {QueueSql.Final} THEN {queue.Now} END,
                available_at = CASE WHEN @state = 'scheduled' THEN {queue.Now} + {queue.Span("@delay")} ELSE available_at END,
                attempts = attempts - CASE WHEN {IsGivenBack} THEN 1 ELSE 0 END,
                failures = failures + @counts,
                result = CASE WHEN {IsGivenBack} THEN result ELSE @result END,
                error_code = CASE WHEN {SaysNothing} THEN error_code ELSE @code END,
                error_message = CASE WHEN {SaysNothing} THEN error_message ELSE @message END,
                retryable = CASE WHEN {SaysNothing} THEN retryable ELSE @retryable END
            WHERE id = @key AND public_id = @id AND fence = @fence AND state = 'running'
            RETURNING state AS "State", site AS "Site", target AS "Target", available_at AS "AvailableAt",
                coalesce((SELECT s.failures FROM {queue.Prefix}site_states s WHERE s.site = processing_jobs.site), 0) AS "SiteFailures", coalesce(user_id, {NoUser}) AS "UserKey"
            """;
    }

    private sealed record SettledRow : IQueueRow<SettledRow>
    {
        public required string State { get; init; }

        public required string Site { get; init; }

        public required string Target { get; init; }

        public required Timestamp AvailableAt { get; init; }

        public required int SiteFailures { get; init; }

        public required long UserKey { get; init; }

        public static SettledRow Read(IColumns columns) => new()
        {
            State = columns.Text(0),
            Site = columns.Text(1),
            Target = columns.Text(2),
            AvailableAt = Timestamp.FromUnixMilliseconds(columns.Number(3)),
            SiteFailures = (int)columns.Number(4),
            UserKey = columns.Number(5),
        };
    }
}
