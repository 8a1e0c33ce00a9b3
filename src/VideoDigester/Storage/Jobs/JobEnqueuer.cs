using System.Text.Json;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;

namespace VideoDigester.Storage.Jobs;

/// <summary>
/// Queues jobs, each unless an unfinished one does the same work, and gives them their turns. The rule is start-time fair queueing; docs/decisions/0018-the-queue.md has it.
/// </summary>
internal sealed class JobEnqueuer(LibraryDatabase database, TimeProvider time)
{
    private readonly QueueDialect _queue = database.Dialect.Queue;
    private readonly UserDirectory _users = new(database.Dialect);
    private readonly string _insert = Insert(database.Dialect.Queue);
    private readonly string _find = Find(database.Dialect.Queue);

    public async Task<IReadOnlyList<EnqueuedJob>> EnqueueAsync(IReadOnlyList<NewJob> jobs, CancellationToken cancellationToken)
    {
        if (jobs.Count == 0)
            return [];
        var queued = await database.WriteAsync(connection => EnqueueAsync(connection, jobs, cancellationToken), cancellationToken).ConfigureAwait(false);
        _queue.Signal.Give();
        return queued;
    }

    /// <summary>Queues jobs as a part of a transaction. The caller gives the signal when it is committed. Those of a subscription that has ended are left out, and not new.</summary>
    public async Task<IReadOnlyList<EnqueuedJob>> EnqueueAsync(LibraryConnection connection, IReadOnlyList<NewJob> jobs, CancellationToken cancellationToken)
    {
        // Whoever works for a subscription hears late that it has ended. Left out before they are joined: others may want the same work.
        var subscriptions = await SubscriptionsAsync(connection, jobs, cancellationToken).ConfigureAwait(false);
        var wanted = WantedJob.Each([.. jobs.Where(job => job.SubscriptionId is not { } id || subscriptions.ContainsKey(id.Value))]);
        var users = await UsersAsync(connection, wanted, cancellationToken).ConfigureAwait(false);
        var lines = wanted.Select((job, place) => JobLine.Of(
            job,
            place,
            job.Job.UserId is { } user ? users[user] : null,
            job.Job.SubscriptionId is { } id ? subscriptions[id.Value] : null)).ToList();
        var found = await RunAsync(connection, _queue.Announcing(_insert), lines, JobLineContext.Default.ListJobLine, cancellationToken).ConfigureAwait(false);

        // Those that are there and stay as they are were locked by the insertion, but are not among its rows.
        var unchanged = lines.Where(line => !found.ContainsKey(line.UniqueKey)).Select(line => line.UniqueKey).ToList();
        if (unchanged.Count > 0)
            foreach (var (key, id) in await RunAsync(connection, _find, unchanged, JobLineContext.Default.ListString, cancellationToken).ConfigureAwait(false))
                found[key] = id;
        return [.. jobs.Select(job => found.TryGetValue(WantedJob.KeyOf(job), out var id) ? new EnqueuedJob(new JobId(id), IsNew: id == job.Id.Value) : new EnqueuedJob(job.Id, IsNew: false))];
    }

    private async Task<Dictionary<string, Guid>> RunAsync<T>(
        LibraryConnection connection, string sql, T rows, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> json, CancellationToken cancellationToken)
    {
        var found = await _queue.RunAsync<KeyRow>(
            connection, sql, [new DataParameter("jobs", JsonSerializer.Serialize(rows, json), DataType.NVarChar), .. _queue.Clock(time)], cancellationToken).ConfigureAwait(false);
        return found.ToDictionary(row => row.UniqueKey, row => row.PublicId, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, long?>> UsersAsync(LibraryConnection connection, IReadOnlyList<WantedJob> wanted, CancellationToken cancellationToken)
    {
        var users = new Dictionary<string, long?>(StringComparer.Ordinal);
        foreach (var user in wanted.Select(job => job.Job.UserId).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            users[user] = await _users.FindOrAddAsync(connection, user, Timestamp.From(time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        return users;
    }

    private static async Task<Dictionary<Guid, long>> SubscriptionsAsync(LibraryConnection connection, IReadOnlyList<NewJob> jobs, CancellationToken cancellationToken)
    {
        var ids = jobs.Select(job => job.SubscriptionId?.Value).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0
            ? []
            : await connection.Subscriptions.Where(row => ids.Contains(row.PublicId)).ToDictionaryAsync(row => row.PublicId, row => row.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The statement that queues jobs; parameter <c>jobs</c>.</summary>
    internal static string Insert(QueueDialect queue)
    {
        var jobs = queue.Prefix + "processing_jobs";
        var table = queue.TableOf(
            "jobs", "ordinal bigint", "place bigint", "public_id uuid", "kind text", "target text", "unique_key text", "request text", "site text", "priority bigint", "flow text", "not_before bigint", "user_id bigint", "subscription_id bigint");
        return
            $"""
            WITH RECURSIVE given AS MATERIALIZED (SELECT * FROM {table} t),
            {QueueSql.Sites(queue.Prefix)},
            ahead (priority, turn) AS MATERIALIZED (
                SELECT p.priority, max((SELECT j.turn FROM {jobs} j WHERE j.state = 'queued' AND j.site = q.site AND j.priority = p.priority ORDER BY j.turn LIMIT 1))
                FROM (SELECT DISTINCT priority FROM given) p CROSS JOIN sites q WHERE q.site IS NOT NULL GROUP BY p.priority),
            lanes (flow, site, priority, last, least) AS MATERIALIZED (
                SELECT k.flow, k.site, k.priority,
                    coalesce((SELECT j.turn FROM {jobs} j WHERE j.flow = k.flow AND j.site = k.site AND j.priority = k.priority AND j.state IN {QueueSql.Unfinished} ORDER BY j.turn DESC LIMIT 1), 0),
                    coalesce({QueueSql.Service(queue.Prefix, "k.site", "k.priority")}, (SELECT a.turn FROM ahead a WHERE a.priority = k.priority), 0)
                FROM (SELECT DISTINCT flow, site, priority FROM given) k),
            turns AS (
                SELECT g.*, CASE WHEN l.last > l.least THEN l.last ELSE l.least END + row_number() OVER (PARTITION BY g.flow, g.site, g.priority ORDER BY g.ordinal) AS turn
                FROM given g JOIN lanes l ON l.flow = g.flow AND l.site = g.site AND l.priority = g.priority),
            keyed AS (SELECT {queue.NextKey} AS id, t.* FROM (SELECT * FROM turns ORDER BY ordinal) t)
            INSERT INTO {jobs} AS j (id, public_id, kind, target, unique_key, request, site, state, priority, flow, turn, user_id, subscription_id, available_at, created_at, changed_at)
            SELECT k.id, k.public_id, k.kind, k.target, k.unique_key, k.request, k.site,
                CASE WHEN {queue.Moment("k.not_before")} > {queue.Now} THEN 'scheduled' ELSE 'queued' END,
                k.priority, k.flow, k.turn, k.user_id, k.subscription_id,
                CASE WHEN {queue.Moment("k.not_before")} > {queue.Now} THEN {queue.Moment("k.not_before")} ELSE {queue.Now} END, {queue.Now}, {queue.Now}
            FROM keyed k WHERE true ORDER BY k.{queue.InsertedBy}
            ON CONFLICT (unique_key) WHERE state IN {QueueSql.Unfinished} DO UPDATE SET
                priority = CASE WHEN excluded.priority > j.priority THEN excluded.priority ELSE j.priority END,
                turn = CASE WHEN excluded.priority > j.priority THEN excluded.turn ELSE j.turn END,
                available_at = CASE WHEN {ComesEarlier} THEN excluded.available_at ELSE j.available_at END,
                state = CASE WHEN {ComesEarlier} THEN excluded.state ELSE j.state END,
                subscription_id = CASE WHEN excluded.subscription_id IS NULL THEN NULL ELSE j.subscription_id END,
                changed_at = excluded.changed_at
            WHERE excluded.priority > j.priority OR ({ComesEarlier}) OR (j.subscription_id IS NOT NULL AND excluded.subscription_id IS NULL)
            RETURNING unique_key AS "UniqueKey", public_id AS "PublicId"
            """;
    }

    // What somebody else wants too does not end with a subscription. One that was begun before waits for a reason of its own.
    private const string ComesEarlier = "j.state = 'scheduled' AND j.attempts = 0 AND excluded.available_at < j.available_at";

    private static string Find(QueueDialect queue) =>
        $"""
        SELECT j.unique_key AS "UniqueKey", j.public_id AS "PublicId" FROM {queue.Prefix}processing_jobs j
        WHERE j.state IN {QueueSql.Unfinished} AND j.unique_key IN (SELECT value FROM {queue.TextsOf("jobs")})
        """;

    private sealed record KeyRow : IQueueRow<KeyRow>
    {
        public required string UniqueKey { get; init; }

        public required Guid PublicId { get; init; }

        public static KeyRow Read(IColumns columns) => new() { UniqueKey = columns.Text(0), PublicId = Guid.Parse(columns.Text(1)) };
    }
}
