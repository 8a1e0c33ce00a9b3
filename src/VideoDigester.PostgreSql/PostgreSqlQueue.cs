using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using LinqToDB;
using LinqToDB.Data;
using Microsoft.Extensions.Logging;
using Npgsql;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.PostgreSql;

/// <summary>The queue on a server: many claimers at once, by the server's clock. Nothing is left in a session, so that PgBouncer may pool transactions.</summary>
internal sealed class PostgreSqlQueue : QueueDialect, IDisposable
{
    private const int LongestChannel = 63;

    private readonly string _announcement;
    private readonly WorkListener? _listener;
    private readonly ConcurrentDictionary<ClaimSql, string> _claims = new();

    public PostgreSqlQueue(string schema, PostgreSqlOptions options, ILoggerFactory logging)
    {
        Prefix = PostgreSqlDialect.Quote(schema) + ".";
        var channel = ChannelOf(schema);
        _announcement = options.NotifyWorkers ? $";\nSELECT pg_notify('{channel.Replace("'", "''", StringComparison.Ordinal)}', '')" : "";
        _listener = options.ListenConnectionString is { } direct ? new WorkListener(direct, channel, Signal, logging.CreateLogger<WorkListener>()) : null;
    }

    public override string Prefix { get; }

    // A selection of its own is read once a statement; the function in its place would be called for each row, and no index would serve it.
    public override string Now => "(SELECT date_trunc('milliseconds', clock_timestamp()))";

    public override string NextKey => $"nextval(pg_get_serial_sequence('{Prefix.Replace("'", "''", StringComparison.Ordinal)}processing_jobs', 'id'))";

    // The keys were drawn before.
    public override string InsertedBy => "place";

    // No stronger: rows of the log that name a job hold its key.
    public override string SkipLocked => "FOR NO KEY UPDATE SKIP LOCKED";

    public override string LockedRows(string rows) => $"FOR NO KEY UPDATE OF {rows}";

    public override DataParameter[] Clock(TimeProvider time) => [];

    public override DataParameter Uuid(string name, Guid value) => new(name, value, DataType.Guid);

    public override async Task<Timestamp> NowAsync(LibraryConnection connection, TimeProvider time, CancellationToken cancellationToken) =>
        Timestamp.From(await connection.ExecuteAsync<DateTimeOffset>("SELECT clock_timestamp()", cancellationToken).ConfigureAwait(false));

    public override string Span(string milliseconds) => $"({milliseconds} * interval '1 millisecond')";

    public override string Moment(string milliseconds) => $"to_timestamp({milliseconds} / 1000.0)";

    public override string TableOf(string parameter, params IReadOnlyList<string> columns) =>
        $"(SELECT * FROM json_to_recordset(@{parameter}::json) AS given ({string.Join(", ", columns)}))";

    public override string TextsOf(string parameter) => $"json_array_elements_text(@{parameter}::json)";

    public override string Announcing(string sql) => sql + _announcement;

    public override async Task<ClaimedRow?> ClaimAsync(LibraryDatabase database, ClaimSql sql, DataParameter[] parameters, CancellationToken cancellationToken)
    {
        var text = _claims.GetOrAdd(sql, claim => string.Join(";\n", Claim(claim)));
        var rows = await database.QueryAsync(connection => connection.QueryToListAsync<ClaimedRow>(text, cancellationToken, parameters), cancellationToken).ConfigureAwait(false);
        return rows is [var row] ? row : null;
    }

    /// <summary>
    /// Three statements in one round trip, and in one transaction, which nothing but the claim is in. The second waits for the row of the site, and the third begins after that: it sees what those did
    /// who had the row before. One statement could lock the row, but would count the jobs that run as they were before it waited.
    /// </summary>
    internal IReadOnlyList<string> Claim(ClaimSql sql) =>
    [
        sql.Promote,
        $"{sql.Next} {sql.Pace}",

        // The row that the statement before wrote is the one of this transaction.
        $"""
        {sql.Next},
        mine AS (SELECT * FROM {Prefix}site_states WHERE xmin = pg_current_xact_id_if_assigned()::xid),
        turn (site, began) AS (
            SELECT s.site, s.next_request_at - {Span("@pace")} FROM mine s
            WHERE (SELECT count(*) FROM {Prefix}processing_jobs r WHERE r.state = 'running' AND r.site = s.site) < {ClaimSql.Limit}
            UNION ALL
            SELECT '', {Now} WHERE NOT EXISTS (SELECT 1 FROM mine) AND {sql.NobodyPausedAll}),
        head (id) AS (SELECT j.id {sql.HeadOf("(SELECT site FROM turn)")} {SkipLocked}),
        given AS (
            UPDATE {Prefix}processing_jobs SET {ClaimSql.Given(this, "(SELECT began FROM turn)")}
            WHERE id = (SELECT id FROM head)
            RETURNING {ClaimSql.Returned(this)})
        SELECT g.* FROM (SELECT 1) one LEFT JOIN given g ON true WHERE g."Key" IS NOT NULL OR EXISTS (SELECT 1 FROM next)
        """,
    ];

    public override bool IsDuplicate(Exception? exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override Task WaitForWorkAsync(long seen, TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        _listener?.Start();
        return base.WaitForWorkAsync(seen, longest, time, cancellationToken);
    }

    public void Dispose() => _listener?.Dispose();

    private static string ChannelOf(string schema)
    {
        var name = "videodigester:" + schema;
        return Encoding.UTF8.GetByteCount(name) <= LongestChannel ? name : "videodigester:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(schema)))[..32];
    }
}
