using System.Data;
using System.Text.Json;
using Npgsql;
using VideoDigester.Legacy;

namespace VideoDigester.PostgreSql.Legacy;

/// <summary>The rows that one statement gives as their keys and as JSON, up to the first that PostgreSQL refuses.</summary>
internal sealed class LegacyRows(NpgsqlConnection connection, NpgsqlTransaction transaction, string statement) : IAsyncDisposable
{
    // Deeper than anything that a person wrote, and no danger to the stack.
    private const int Deepest = 512;

    private readonly NpgsqlCommand _command = new(statement, connection, transaction) { CommandTimeout = 0 };
    private NpgsqlDataReader? _reader;

    /// <summary>Why the row after the last one was refused; null where there is none.</summary>
    public Failure? Unreadable { get; private set; }

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
            Unreadable = new Failure(ErrorCode.InvalidMetadata, failure.Message);
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_reader is not null)
            await _reader.DisposeAsync().ConfigureAwait(false);
        await _command.DisposeAsync().ConfigureAwait(false);
    }

    private static LegacyRow Parse(string? key, string json)
    {
        try
        {
            return new LegacyRow(JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest }));
        }
        catch (JsonException exception)
        {
            return LegacyRow.Unreadable(key, new Failure(ErrorCode.InvalidMetadata, $"A value cannot be read: {exception.Message}"));
        }
    }

    private async Task<LegacyRow?> ReadAsync(CancellationToken cancellationToken)
    {
        _reader ??= await _command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken).ConfigureAwait(false);
        if (!await _reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            return null;
        var key = await _reader.IsDBNullAsync(0, cancellationToken).ConfigureAwait(false) ? null : _reader.GetString(0);
        return Parse(key, await _reader.GetFieldValueAsync<string>(1, cancellationToken).ConfigureAwait(false));
    }
}
