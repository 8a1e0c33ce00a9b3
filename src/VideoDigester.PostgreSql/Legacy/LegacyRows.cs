using System.Data;
using Npgsql;
using VideoDigester.Legacy;

namespace VideoDigester.PostgreSql.Legacy;

/// <summary>The rows that one statement gives, up to the first that PostgreSQL refuses. The transaction goes on behind that one.</summary>
internal sealed class LegacyRows : IAsyncDisposable
{
    private const string Before = "before_rows";

    private readonly NpgsqlTransaction _transaction;
    private readonly NpgsqlCommand _command;
    private NpgsqlDataReader? _reader;

    private LegacyRows(NpgsqlTransaction transaction, NpgsqlCommand command) => (_transaction, _command) = (transaction, command);

    /// <summary>Why the row after the last one was refused; null where there is none.</summary>
    public VideoDigesterException? Refusal { get; private set; }

    /// <summary>Prepares to read.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="statement">Gives the key of each row, which may be null, and the row as JSON.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<LegacyRows> ReadAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string statement, CancellationToken cancellationToken)
    {
        await transaction.SaveAsync(Before, cancellationToken).ConfigureAwait(false);
        return new LegacyRows(transaction, new NpgsqlCommand(statement, connection, transaction) { CommandTimeout = 0 });
    }

    /// <summary>The next row, or null after the last one.</summary>
    /// <exception cref="VideoDigesterException">The database failed.</exception>
    public async Task<LegacyRow?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await PostgreSqlFailures.GuardAsync(() => ReadAsync(cancellationToken)).ConfigureAwait(false);
        }
        catch (VideoDigesterException failure) when (failure.InnerException is PostgresException { SqlState: ['2', '2', ..] or ['5', '4', ..] })
        {
            // Data that is none, or more of it than a value may be: both are about one row.
            Refusal = failure;
            return await PostgreSqlFailures.GuardAsync(() => GoBackAsync(cancellationToken)).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        await _command.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<LegacyRow?> ReadAsync(CancellationToken cancellationToken)
    {
        _reader ??= await _command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken).ConfigureAwait(false);
        if (!await _reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            return null;
        var key = await _reader.IsDBNullAsync(0, cancellationToken).ConfigureAwait(false) ? null : _reader.GetString(0);
        return LegacyRow.Parse(key, await _reader.GetFieldValueAsync<string>(1, cancellationToken).ConfigureAwait(false));
    }

    private async Task<LegacyRow?> GoBackAsync(CancellationToken cancellationToken)
    {
        await CloseAsync().ConfigureAwait(false);
        await _transaction.RollbackAsync(Before, cancellationToken).ConfigureAwait(false);
        return null;
    }

    // Once: a connection gives its reader to the next command.
    private async ValueTask CloseAsync()
    {
        if (_reader is { } reader)
        {
            _reader = null;
            await reader.DisposeAsync().ConfigureAwait(false);
        }
    }
}
