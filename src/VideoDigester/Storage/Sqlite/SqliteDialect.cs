using System.Data;
using System.Globalization;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using Microsoft.Data.Sqlite;
using VideoDigester.Storage.Analytics;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Search;

namespace VideoDigester.Storage.Sqlite;

/// <summary>SQLite: one file, one writer at a time, readers that never wait (WAL).</summary>
internal sealed class SqliteDialect : StorageDialect
{
    // The log of changes grows to 16 MB, not 4, before it is written back: pages that an import changes again and again are written less often.
    private const string Pragmas = "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000";

    // Each may hold 2 MB of pages. More at once are opened, and closed after their work.
    private const int IdleReaders = 16;

    private readonly SqliteLocation _location;
    private readonly TimeSpan _busyTimeout;
    private readonly SemaphoreSlim _gate;
    private readonly DataOptions _options;
    private readonly DataOptions _migrationOptions;
    private readonly DataOptions _statusOptions;
    private readonly IdleConnections _writer = new(1);
    private readonly IdleConnections _readers = new(IdleReaders);
    private long _deadline;
    private volatile bool _isDisposed;

    public SqliteDialect(SqliteLocation location, SqliteOptions options)
    {
        _location = location;
        _busyTimeout = options.BusyTimeout;
        _gate = SqliteWriteGates.For(_location.Path);
        _options = Configure(_location.ConnectionString);
        _migrationOptions = Configure(_location.MigrationConnectionString);
        _statusOptions = Configure(_location.StatusConnectionString);
    }

    public override DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public override string Description => $"SQLite, {_location.Path}";

    public override IReadOnlyList<MigrationScript> Scripts { get; } =
        MigrationScript.Load(typeof(SqliteDialect).Assembly, "VideoDigester.Storage.Migrations.Sqlite.");

    public override SearchDialect Search => SqliteSearch.Instance;

    public override QueueDialect Queue { get; } = new SqliteQueue();

    public override AnalyticsDialect Analytics => SqliteAnalytics.Instance;

    public override Task<LibraryConnection> OpenAsync(CancellationToken cancellationToken) =>
        OpenAsync(_options, Pragmas, cancellationToken);

    public override async Task<LibraryConnection> OpenForMigrationAsync(CancellationToken cancellationToken)
    {
        _location.CreateFolder();
        var connection = await OpenAsync(_migrationOptions, Pragmas, cancellationToken).ConfigureAwait(false);
        try
        {
            // Asked first: the file of another application is left as it is.
            await HasMigrationsAsync(connection, cancellationToken).ConfigureAwait(false);
            await WriteAheadAsync(connection, cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async Task<LibraryConnection?> OpenForStatusAsync(CancellationToken cancellationToken) =>
        _location.Exists() ? await OpenAsync(_statusOptions, "", cancellationToken).ConfigureAwait(false) : null;

    public override async ValueTask<WriteTurn> EnterWriteAsync(CancellationToken cancellationToken)
    {
        var deadline = Environment.TickCount64 + (long)_busyTimeout.TotalMilliseconds;
        if (!await _gate.WaitAsync(_busyTimeout, cancellationToken).ConfigureAwait(false))
            throw new VideoDigesterException(ErrorCode.DatabaseBusy, $"Another writer of this process held {_location.Path} for {_busyTimeout}.");

        // One deadline for both waits: for writers of this process here, for those of others when the transaction begins.
        _deadline = deadline;
        return new WriteTurn(_gate);
    }

    // Connections stay open, with the statements prepared on them; the writer has its own, whose statements are others.
    public override async Task<LibraryConnection> TakeAsync(bool forWrite, CancellationToken cancellationToken) =>
        (forWrite ? _writer : _readers).Take() ?? await OpenAsync(cancellationToken).ConfigureAwait(false);

    public override ValueTask GiveBackAsync(LibraryConnection connection, bool wasForWrite, bool isSound)
    {
        if (!isSound)
            return connection.DisposeAsync();
        SqliteWriter.Of(connection).Trim();
        return (wasForWrite ? _writer : _readers).GiveAsync(connection);
    }

    // Microsoft.Data.Sqlite begins with BEGIN IMMEDIATE unless it is told otherwise.
    public override Task<DataConnectionTransaction> BeginWriteAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        SqliteWriteLock.BeginAsync(connection, _deadline, cancellationToken);

    // This level is how Microsoft.Data.Sqlite is told: BEGIN DEFERRED. In WAL a transaction reads one snapshot in any case.
    public override Task<DataConnectionTransaction> BeginReadAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellationToken);

    public override Task ReadAsync(LibraryConnection connection, IReadOnlyList<ReadStatement> statements, IReadOnlyList<DataParameter> parameters, CancellationToken cancellationToken)
    {
        var database = SqliteWriter.Of(connection);
        foreach (var (sql, read) in statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            database.Prepare(sql, parameters).ForEach(read, cancellationToken);
        }

        return Task.CompletedTask;
    }

    // The immediate transaction is the lock.
    public override Task LockSchemaAsync(LibraryConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    // Other applications have a table of this name too, with other columns. Into a file with theirs the library does not put its own.
    // One statement: between two, another host may make the tables.
    public override async Task<bool> HasMigrationsAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        await connection.ExecuteAsync<string?>(
            """
            SELECT CASE WHEN EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations' AND sql LIKE '%checksum%') THEN ''
            ELSE (SELECT min(name) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!') END
            """,
            cancellationToken).ConfigureAwait(false) switch
        {
            "" => true,
            null => false,
            var table => throw new VideoDigesterException(ErrorCode.DatabaseInvalid, $"{_location.Path} is the database of another application: it has a table '{table}', and not those of the library. Name a file of the library's own."),
        };

    public override string Render(MigrationScript script) => script.Sql;

    // Foreign keys are off while a script runs, so they are looked at when it has.
    public override async Task CheckMigratedAsync(LibraryConnection connection, CancellationToken cancellationToken)
    {
        if (await connection.ExecuteAsync<string?>("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", cancellationToken).ConfigureAwait(false) is { } table)
            throw new VideoDigesterException(ErrorCode.DatabaseInvalid, $"A migration left rows of '{table}' without what they belong to, and was rolled back.");
    }

    public override IQueryable<T> Locked<T>(IQueryable<T> rows) => rows;

    public override IQueryable<T> Free<T>(IQueryable<T> rows) => rows;

    public override IQueryable<T> Shared<T>(IQueryable<T> rows) => rows;

    public override IQueryable<T> Pinned<T>(IQueryable<T> rows) => rows;

    // The immediate transaction is the lock.
    public override Task LockTableAsync(LibraryConnection connection, string table, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task LinkAsync(LibraryConnection connection, NameLink link, VideoId video, long videoId, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        if (names.Count > 0)
            SqliteNameList.Link(SqliteWriter.Of(connection), link, StoredText.Clean(video.Site), videoId, names);
        return Task.CompletedTask;
    }

    public override Task WriteAsync<T>(LibraryConnection connection, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
    {
        SqliteWriter.Insert(connection, rows, cancellationToken);
        return Task.CompletedTask;
    }

    public override Task InsertAsync<T>(LibraryConnection connection, T row, CancellationToken cancellationToken)
    {
        SqliteWriter.Insert(connection, [row], cancellationToken);
        row.Id = SqliteWriter.LastKey(connection);
        return Task.CompletedTask;
    }

    // Under the one writer's lock nobody else can have added it.
    public override Task<bool> TryInsertAsync<T>(LibraryConnection connection, T row, CancellationToken cancellationToken)
    {
        SqliteWriter.Insert(connection, [row], cancellationToken);
        if (row is IKeyed keyed)
            keyed.Id = SqliteWriter.LastKey(connection);
        return Task.FromResult(true);
    }

    // The log of changes holds the whole new file after it, and is emptied too.
    public override Task CompactAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);

    public override VideoDigesterException? Translate(Exception exception) => SqliteFailures.Translate(exception, _location);

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _isDisposed = true;
        _writer.Dispose();
        _readers.Dispose();
        using var connection = new SqliteConnection(_location.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static async Task WriteAheadAsync(LibraryConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync("PRAGMA journal_mode = WAL", cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_READONLY)
        {
            // Where nothing may be written, reading works in any mode; what must be written says so itself.
        }
    }

    private static DataOptions Configure(string connectionString)
    {
        var provider = SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft);
        return new DataOptions()
            .UseConnectionFactory(provider, _ => new PreparedSqliteConnection(connectionString))
            .UseCompareNulls(CompareNulls.LikeSql)
            .UseParameterizeTakeSkip(false)
            .UseMappingSchema(SqliteMapping.Schema);
    }

    private async Task<LibraryConnection> OpenAsync(DataOptions data, string pragmas, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);

        // The driver repeats a busy statement, with pauses of 150 ms, until the command's timeout; SQLite's own waiting is finer.
        var seconds = Math.Max(1, (int)Math.Ceiling(_busyTimeout.TotalSeconds));
        var library = new LibraryConnection(data) { CommandTimeout = seconds };
        try
        {
            var connection = (SqliteConnection)await library.OpenDbConnectionAsync(cancellationToken).ConfigureAwait(false);
            connection.DefaultTimeout = seconds;
            var command = connection.CreateCommand();
            await using (command.ConfigureAwait(false))
            {
                command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)_busyTimeout.TotalMilliseconds}; {pragmas}");
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            return library;
        }
        catch
        {
            await library.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
