using System.Data;
using System.Runtime.CompilerServices;
using System.Text.Json;
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
    public async Task<bool> HasAsync(LegacyTable table, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand("SELECT to_regclass($1) IS NOT NULL", connection, transaction) { Parameters = { new NpgsqlParameter<string> { TypedValue = NameOf(table) } } };
        await using (command.ConfigureAwait(false))
            return (bool)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    public async IAsyncEnumerable<LegacyRow> ReadAsync(LegacyTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await PostgreSqlFailures.GuardAsync(() => HasAsync(table, cancellationToken)).ConfigureAwait(false))
            yield break;
        var command = new NpgsqlCommand($"SELECT to_jsonb(t) - '{Unread}' FROM {NameOf(table)} t ORDER BY id", connection, transaction) { CommandTimeout = 0 };
        await using (command.ConfigureAwait(false))
        {
            var reader = await PostgreSqlFailures.GuardAsync(() => command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken)).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await PostgreSqlFailures.GuardAsync(() => reader.ReadAsync(cancellationToken)).ConfigureAwait(false))
                    yield return new LegacyRow(JsonElement.Parse(await PostgreSqlFailures.GuardAsync(() => reader.GetFieldValueAsync<string>(0, cancellationToken)).ConfigureAwait(false)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private string NameOf(LegacyTable table) => $"{PostgreSqlDialect.Quote(schema)}.{PostgreSqlDialect.Quote(Names[table])}";
}
