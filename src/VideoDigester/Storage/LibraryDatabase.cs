namespace VideoDigester.Storage;

/// <summary>
/// The way to the database: migrates on first use, takes a connection for each piece of work and speaks of failures in the
/// library's own terms. Safe for concurrent use.
/// </summary>
internal sealed class LibraryDatabase(StorageDialect dialect, StorageOptions options, SchemaMigrator migrator) : IDisposable
{
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _isPrepared;

    public StorageDialect Dialect => dialect;

    /// <summary>One query.</summary>
    public Task<T> QueryAsync<T>(Func<LibraryConnection, Task<T>> work, CancellationToken cancellationToken) =>
        GuardAsync(() => UseAsync(forWrite: false, work, cancellationToken), cancellationToken);

    /// <summary>Several queries that see the same state.</summary>
    public Task<T> ReadAsync<T>(Func<LibraryConnection, Task<T>> work, CancellationToken cancellationToken) =>
        QueryAsync(
            async connection =>
            {
                var transaction = await dialect.BeginReadAsync(connection, cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var result = await work(connection).ConfigureAwait(false);
                    await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                    return result;
                }
            },
            cancellationToken);

    /// <summary>One transaction that is kept whole or not at all.</summary>
    public Task<T> WriteAsync<T>(Func<LibraryConnection, Task<T>> work, CancellationToken cancellationToken) =>
        GuardAsync(
            async () =>
            {
                using var turn = await dialect.EnterWriteAsync(cancellationToken).ConfigureAwait(false);
                return await UseAsync(forWrite: true, connection => CommitAsync(connection, work, cancellationToken), cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Gives the room of removed rows back to the file system, where the database does not do so by itself.</summary>
    public Task CompactAsync(CancellationToken cancellationToken) =>
        GuardAsync(
            async () =>
            {
                using var turn = await dialect.EnterWriteAsync(cancellationToken).ConfigureAwait(false);
                var connection = await dialect.OpenAsync(cancellationToken).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                    await dialect.CompactAsync(connection, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <summary>Opens the database before its first use, so that what is wrong with it shows now.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => GuardAsync(() => Task.FromResult(true), cancellationToken);

    public void Dispose() => _preparing.Dispose();

    private async Task<T> UseAsync<T>(bool forWrite, Func<LibraryConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var connection = await dialect.TakeAsync(forWrite, cancellationToken).ConfigureAwait(false);
        var isSound = false;
        try
        {
            var result = await work(connection).ConfigureAwait(false);
            isSound = true;
            return result;
        }
        finally
        {
            await dialect.GiveBackAsync(connection, forWrite, isSound).ConfigureAwait(false);
        }
    }

    private async Task<T> CommitAsync<T>(LibraryConnection connection, Func<LibraryConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var transaction = await dialect.BeginWriteAsync(connection, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var result = await work(connection).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();

            // Past this point the work is kept: a commit that is given up halfway would leave the caller not knowing.
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        }
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (!_isPrepared)
                await MigrateAsync(cancellationToken).ConfigureAwait(false);
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (dialect.Translate(exception) is { } failure)
        {
            throw failure;
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await _preparing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isPrepared)
                return;
            if (options.AutoMigrate)
                await migrator.MigrateAsync(cancellationToken).ConfigureAwait(false);
            else
                RefusePending(await migrator.GetStatusAsync(cancellationToken).ConfigureAwait(false));
            _isPrepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }

    private static void RefusePending(SchemaStatus status)
    {
        if (status.Pending.Count > 0)
            throw new VideoDigesterException(
                ErrorCode.SchemaPending,
                $"The database lacks {string.Join(", ", status.Pending.Select(step => $"{step.Version:D4} {step.Name}"))}. Call ISchemaMigrator.MigrateAsync or set AutoMigrate.");
    }
}
