using LinqToDB.Data;
using VideoDigester.Storage.Analytics;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Search;

namespace VideoDigester.Storage;

/// <summary>
/// Everything that differs between the databases, so that the stores do not. One instance belongs to one database, owns its
/// linq2db mapping and is safe for concurrent use.
/// </summary>
internal abstract class StorageDialect : IDisposable
{
    public abstract DatabaseEngine Engine { get; }

    /// <summary>Which database this is, for people; holds no secret.</summary>
    public abstract string Description { get; }

    /// <summary>The schema's steps, from version 1 without gaps.</summary>
    public abstract IReadOnlyList<MigrationScript> Scripts { get; }

    /// <summary>The full-text search of this database.</summary>
    public abstract SearchDialect Search { get; }

    /// <summary>The queue in this database.</summary>
    public abstract QueueDialect Queue { get; }

    /// <summary>How figures are worked out in this database.</summary>
    public abstract AnalyticsDialect Analytics { get; }

    /// <summary>Opens a connection to a database that exists.</summary>
    public abstract Task<LibraryConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Opens a connection to a database that may have to be made.</summary>
    public abstract Task<LibraryConnection> OpenForMigrationAsync(CancellationToken cancellationToken);

    /// <summary>Opens a connection that changes nothing; null where there is no database yet.</summary>
    public abstract Task<LibraryConnection?> OpenForStatusAsync(CancellationToken cancellationToken);

    /// <summary>Takes this process's turn to write, where the database has one writer at a time.</summary>
    public abstract ValueTask<WriteTurn> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>A connection for one piece of work, which <see cref="GiveBackAsync"/> takes back.</summary>
    /// <param name="forWrite">Whether it is for the writer whose turn it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract Task<LibraryConnection> TakeAsync(bool forWrite, CancellationToken cancellationToken);

    /// <summary>Takes a connection back.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="wasForWrite">What it was taken for.</param>
    /// <param name="isSound">Whether everything on it went well, so that it may be used again.</param>
    public abstract ValueTask GiveBackAsync(LibraryConnection connection, bool wasForWrite, bool isSound);

    public abstract Task<DataConnectionTransaction> BeginWriteAsync(LibraryConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which all queries see the same state.</summary>
    public abstract Task<DataConnectionTransaction> BeginReadAsync(LibraryConnection connection, CancellationToken cancellationToken);

    /// <summary>Runs statements that read, in their order, and gives each row to the reader of its statement. Where the database is elsewhere they go there together.</summary>
    /// <param name="connection">The connection; its transaction decides whether all see the same state.</param>
    /// <param name="statements">The statements.</param>
    /// <param name="parameters">What they all may use: texts, numbers, moments and UUIDs, none of them null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract Task ReadAsync(LibraryConnection connection, IReadOnlyList<ReadStatement> statements, IReadOnlyList<DataParameter> parameters, CancellationToken cancellationToken);

    /// <summary>Runs a statement that reads, and gives what is made of its rows.</summary>
    public async Task<List<T>> ReadAsync<T>(LibraryConnection connection, string sql, Func<IColumns, T> row, IReadOnlyList<DataParameter> parameters, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await ReadAsync(connection, [new ReadStatement(sql, columns => rows.Add(row(columns)))], parameters, cancellationToken).ConfigureAwait(false);
        return rows;
    }

    /// <summary>Keeps other migrators out until the transaction ends and makes room for the tables.</summary>
    public abstract Task LockSchemaAsync(LibraryConnection connection, CancellationToken cancellationToken);

    public abstract Task<bool> HasMigrationsAsync(LibraryConnection connection, CancellationToken cancellationToken);

    /// <summary>The script as this database runs it.</summary>
    public abstract string Render(MigrationScript script);

    /// <summary>Looks, before a migration is committed, at what the database could not enforce while its script ran.</summary>
    public virtual Task CheckMigratedAsync(LibraryConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Links a video to names in their order, and adds the names that are not there yet.</summary>
    public abstract Task LinkAsync(LibraryConnection connection, NameLink link, VideoId video, long videoId, IReadOnlyList<string> names, CancellationToken cancellationToken);

    /// <summary>Keeps other writers off the rows until the transaction ends.</summary>
    public abstract IQueryable<T> Locked<T>(IQueryable<T> rows)
        where T : notnull;

    /// <summary>Those of the rows that nobody else has, with other writers kept off them until the transaction ends; the others are left out, and nobody is waited for.</summary>
    public abstract IQueryable<T> Free<T>(IQueryable<T> rows)
        where T : notnull;

    /// <summary>Lets nobody change the rows until the transaction ends; others may do the same.</summary>
    public abstract IQueryable<T> Shared<T>(IQueryable<T> rows)
        where T : notnull;

    /// <summary>Lets nobody remove the rows, or change what others refer to them by, until the transaction ends; the rest of them may be changed.</summary>
    public abstract IQueryable<T> Pinned<T>(IQueryable<T> rows)
        where T : notnull;

    /// <summary>Keeps other writers off a table until the transaction ends; readers go on.</summary>
    public abstract Task LockTableAsync(LibraryConnection connection, string table, CancellationToken cancellationToken);

    /// <summary>Writes rows the fastest way the database has.</summary>
    public abstract Task WriteAsync<T>(LibraryConnection connection, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Adds a row and sets its <see cref="IKeyed.Id"/>.</summary>
    public abstract Task InsertAsync<T>(LibraryConnection connection, T row, CancellationToken cancellationToken)
        where T : class, IKeyed;

    /// <summary>Adds a row unless another writer has just added the one with its unique key; sets its <see cref="IKeyed.Id"/> where it has one. The caller has looked for it in this transaction.</summary>
    /// <returns>Whether it was added.</returns>
    public abstract Task<bool> TryInsertAsync<T>(LibraryConnection connection, T row, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Gives the room of removed rows back to the file system, where the database does not do so by itself. The writer's turn is taken, and no transaction is open.</summary>
    public virtual Task CompactAsync(LibraryConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The failure that a driver's exception stands for, or null where it is no driver's.</summary>
    public abstract VideoDigesterException? Translate(Exception exception);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
