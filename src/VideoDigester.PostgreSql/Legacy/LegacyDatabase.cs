using System.Data;
using Npgsql;
using VideoDigester.Legacy;

namespace VideoDigester.PostgreSql.Legacy;

/// <summary>The other application's database in PostgreSQL, which is only read.</summary>
internal sealed class LegacyDatabase(NpgsqlDataSource source, string schema) : ILegacyDatabase, IDisposable
{
    // The rows of one table are read while each is kept, which takes as long as it takes; read again, they come in the same order.
    private const string Forever = "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL synchronize_seqscans = off;";

    public Task<ILegacySnapshot> OpenAsync(CancellationToken cancellationToken) => PostgreSqlFailures.GuardAsync(async () =>
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
            await RunAsync(connection, "SET TRANSACTION READ ONLY;" + Forever, cancellationToken).ConfigureAwait(false);
            var snapshot = new LegacySnapshot(connection, transaction, schema);
            return await snapshot.HasAsync(LegacyTable.Videos, cancellationToken).ConfigureAwait(false)
                ? (ILegacySnapshot)snapshot
                : throw new VideoDigesterException(ErrorCode.DatabaseInvalid, $"There is no table 'videos' in the schema '{schema}' of the database that is to be imported.");
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    });

    public void Dispose() => source.Dispose();

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
