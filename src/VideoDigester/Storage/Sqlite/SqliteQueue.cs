using System.Collections.Concurrent;
using LinqToDB;
using LinqToDB.Data;
using Microsoft.Data.Sqlite;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Sqlite;

/// <summary>The queue in a file: one transaction after the other, by this machine's clock.</summary>
internal sealed class SqliteQueue : QueueDialect
{
    private readonly ConcurrentDictionary<ClaimSql, (string Promote, string Take, string Pace)> _claims = new();
    private volatile bool _wasEmpty;

    public override string Prefix => "";

    public override string Now => "@now";

    // The rows get their keys as they come, and there is one writer.
    public override string NextKey => "NULL";

    public override string InsertedBy => "ordinal";

    // The immediate transaction is the lock.
    public override string SkipLocked => "";

    public override string LockedRows(string rows) => "";

    public override DataParameter[] Clock(TimeProvider time) => [new DataParameter("now", time.GetUtcNow().ToUnixTimeMilliseconds(), DataType.Int64)];

    public override DataParameter Uuid(string name, Guid value) => new(name, value.ToString(), DataType.NVarChar);

    public override Task<Timestamp> NowAsync(LibraryConnection connection, TimeProvider time, CancellationToken cancellationToken) => Task.FromResult(Timestamp.From(time.GetUtcNow()));

    public override string Span(string milliseconds) => milliseconds;

    public override string Moment(string milliseconds) => milliseconds;

    public override string TableOf(string parameter, params IReadOnlyList<string> columns) =>
        $"(SELECT {string.Join(", ", columns.Select(column => column.Split(' ')[0]).Select(name => $"value ->> '$.{name}' AS {name}"))} FROM json_each(@{parameter}))";

    public override string TextsOf(string parameter) => $"json_each(@{parameter})";

    public override string Announcing(string sql) => sql;

    public override Task<List<T>> RunAsync<T>(LibraryConnection connection, string sql, DataParameter[] parameters, CancellationToken cancellationToken) =>
        Task.FromResult(Prepare(connection, sql, parameters).Read(T.Read, cancellationToken));

    public override async Task<ClaimedRow?> ClaimAsync(LibraryDatabase database, ClaimSql sql, DataParameter[] parameters, CancellationToken cancellationToken)
    {
        // An idle worker only reads: it would keep writers out for nothing.
        if (_wasEmpty && await database.QueryAsync(connection => IsEmptyAsync(connection, sql, parameters, cancellationToken), cancellationToken).ConfigureAwait(false))
            return null;
        var row = await database.WriteAsync(connection => Task.FromResult(Claim(connection, sql, parameters, cancellationToken)), cancellationToken).ConfigureAwait(false);
        _wasEmpty = row is null;
        return row;
    }

    public override bool IsDuplicate(Exception? exception) => exception is SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE };

    private static async Task<bool> IsEmptyAsync(LibraryConnection connection, ClaimSql sql, DataParameter[] parameters, CancellationToken cancellationToken) =>
        await connection.ExecuteAsync<long>(
            $"{sql.Next} SELECT EXISTS (SELECT 1 FROM next) OR EXISTS (SELECT 1 FROM processing_jobs WHERE state = 'scheduled' AND available_at <= @now)",
            cancellationToken,
            parameters).ConfigureAwait(false) == 0;

    private ClaimedRow? Claim(LibraryConnection connection, ClaimSql sql, DataParameter[] parameters, CancellationToken cancellationToken)
    {
        var (promote, take, pace) = _claims.GetOrAdd(sql, claim => (
            claim.Promote,
            $"{claim.Next} UPDATE processing_jobs SET {ClaimSql.Given(this, Now)} WHERE id = (SELECT id FROM next) RETURNING {ClaimSql.Returned(this)}",
            $"WITH next (site) AS (SELECT @site) {claim.Pace}"));
        Prepare(connection, promote, parameters).Run();
        if (Prepare(connection, take, parameters).Read(ClaimedRow.Read, cancellationToken) is not [var row])
            return null;
        if (row.Site is { Length: > 0 } site)
            Prepare(connection, pace, parameters).BindValue("site", site).Run();
        return row;
    }

    // Kept with the writer's connection: to parse one takes several times as long as to run it.
    private static SqliteStatement Prepare(LibraryConnection connection, string sql, DataParameter[] parameters) => SqliteWriter.Of(connection).Prepare(sql, parameters);
}
