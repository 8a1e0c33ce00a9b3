using System.Runtime.CompilerServices;
using Npgsql;
using VideoDigester.Legacy;

namespace VideoDigester.PostgreSql.Legacy;

/// <summary>One state of the other database: a transaction that reads. Rows come as JSON, whatever columns a version of it has.</summary>
internal sealed class LegacySnapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, string schema) : ILegacySnapshot
{
    // Large, and nothing is read from it.
    private const string Unread = "channel_metadata";

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
    public async Task<bool> HasAsync(LegacyTable table, CancellationToken cancellationToken) =>
        await SelectAsync(table, cancellationToken).ConfigureAwait(false) is not null;

    /// <remarks>A row that PostgreSQL cannot put into JSON ends a statement: what comes after it is read by another one.</remarks>
    public async IAsyncEnumerable<LegacyRow> ReadAsync(LegacyTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await PostgreSqlFailures.GuardAsync(() => SelectAsync(table, cancellationToken)).ConfigureAwait(false) is not { } select)
            yield break;
        for (var read = 0L; ; read++)
        {
            VideoDigesterException? refusal;
            var rest = await PostgreSqlFailures.GuardAsync(() => LegacyRows.ReadAsync(connection, transaction, select.From(read), cancellationToken)).ConfigureAwait(false);
            await using (rest.ConfigureAwait(false))
            {
                for (; await rest.NextAsync(cancellationToken).ConfigureAwait(false) is { } row; read++)
                    yield return row;
                refusal = rest.Refusal;
            }

            if (refusal is null)
                yield break;
            yield return LegacyRow.Unreadable(await KeyAsync(select, read, refusal, cancellationToken).ConfigureAwait(false), refusal.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    // Null where there is no such table.
    private async Task<LegacySelect?> SelectAsync(LegacyTable table, CancellationToken cancellationToken)
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

        columns.Remove(Unread);
        return columns.Count == 0 ? null : new LegacySelect(NameOf(table), columns);
    }

    // Of a row that cannot be read as a whole. Where there is no row, it was not about one.
    private async Task<string?> KeyAsync(LegacySelect select, long at, VideoDigesterException refusal, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(select.KeyAt(at), connection, transaction) { CommandTimeout = 0 };
        await using (command.ConfigureAwait(false))
            return await PostgreSqlFailures.GuardAsync(() => command.ExecuteScalarAsync(cancellationToken)).ConfigureAwait(false) is { } key ? key as string : throw refusal;
    }

    private string NameOf(LegacyTable table) => $"{PostgreSqlDialect.Quote(schema)}.{PostgreSqlDialect.Quote(Names[table])}";
}
