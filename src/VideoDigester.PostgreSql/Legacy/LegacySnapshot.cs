using System.Runtime.CompilerServices;
using Npgsql;
using VideoDigester.Legacy;

namespace VideoDigester.PostgreSql.Legacy;

/// <summary>One state of the other database: a transaction that reads. Rows come as JSON, whatever columns a version of it has.</summary>
internal sealed class LegacySnapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, string schema) : ILegacySnapshot
{
    // Large, and nothing is read from it.
    private const string Unread = "channel_metadata";

    private const string ByKey = " ORDER BY id";
    private const string BeforeRows = "before_rows";

    private static readonly Dictionary<LegacyTable, string> Names = new()
    {
        [LegacyTable.Users] = "users",
        [LegacyTable.Channels] = "channels",
        [LegacyTable.Videos] = "videos",
        [LegacyTable.Transcripts] = "transcripts",
        [LegacyTable.Llms] = "llms",
        [LegacyTable.Digests] = "digests",
        [LegacyTable.UserDigests] = "user_digests",
        [LegacyTable.DigestInteractions] = "digest_interactions",
    };

    /// <summary>Whether there is such a table.</summary>
    public async Task<bool> HasAsync(LegacyTable table, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand("SELECT to_regclass($1) IS NOT NULL", connection, transaction) { Parameters = { new NpgsqlParameter<string> { TypedValue = NameOf(table) } } };
        await using (command.ConfigureAwait(false))
            return (bool)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    /// <remarks>A row that PostgreSQL cannot put into JSON ends a statement: what comes after it is read by another one.</remarks>
    public async IAsyncEnumerable<LegacyRow> ReadAsync(LegacyTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = await PostgreSqlFailures.GuardAsync(() => RowsOfAsync(table, cancellationToken)).ConfigureAwait(false);
        var read = 0L;
        while (rows is not null)
        {
            await transaction.SaveAsync(BeforeRows, cancellationToken).ConfigureAwait(false);
            Failure? unreadable;
            var rest = new LegacyRows(connection, transaction, $"SELECT {KeyOf(rows)}, row_to_json(r)::text FROM ({rows} OFFSET {read}) r");
            await using (rest.ConfigureAwait(false))
            {
                for (; await rest.NextAsync(cancellationToken).ConfigureAwait(false) is { } row; read++)
                    yield return row;
                unreadable = rest.Unreadable;
            }

            if (unreadable is null)
                yield break;
            await transaction.RollbackAsync(BeforeRows, cancellationToken).ConfigureAwait(false);
            yield return LegacyRow.Unreadable(await KeyAsync(rows, read++, cancellationToken).ConfigureAwait(false), unreadable);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    // The rows of a table in an order that stays, with the columns that this version of it has; null where there is no such table.
    private async Task<string?> RowsOfAsync(LegacyTable table, CancellationToken cancellationToken)
    {
        const string Columns = "SELECT attname::text FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum";
        var columns = new List<string>();
        var command = new NpgsqlCommand(Columns, connection, transaction) { Parameters = { new NpgsqlParameter<string> { TypedValue = NameOf(table) } } };
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    columns.Add(reader.GetString(0));
        }

        var wanted = columns.Where(column => column != Unread).Select(PostgreSqlDialect.Quote);
        return columns.Count == 0 ? null : $"SELECT {string.Join(", ", wanted)} FROM {NameOf(table)}{(columns.Contains("id") ? ByKey : "")}";
    }

    // A table may have no key of its own, as one that only joins two others.
    private static string KeyOf(string rows) => rows.EndsWith(ByKey, StringComparison.Ordinal) ? "r.id::text" : "NULL::text";

    // Of a row that cannot be read as a whole.
    private async Task<string?> KeyAsync(string rows, long at, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand($"SELECT {KeyOf(rows)} FROM ({rows} OFFSET {at} LIMIT 1) r", connection, transaction) { CommandTimeout = 0 };
        await using (command.ConfigureAwait(false))
            return await PostgreSqlFailures.GuardAsync(async () => await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) as string).ConfigureAwait(false);
    }

    private string NameOf(LegacyTable table) => $"{PostgreSqlDialect.Quote(schema)}.{PostgreSqlDialect.Quote(Names[table])}";
}
