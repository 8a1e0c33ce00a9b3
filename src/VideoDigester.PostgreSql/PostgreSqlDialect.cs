using System.Data;
using System.Diagnostics.CodeAnalysis;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.PostgreSQL;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using VideoDigester.Storage;
using VideoDigester.Storage.Analytics;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Search;

namespace VideoDigester.PostgreSql;

/// <summary>PostgreSQL 14 or newer: many writers, row locks, everything in one schema that is named in every statement.</summary>
internal sealed class PostgreSqlDialect : StorageDialect
{
    // COPY takes one round trip more than a statement.
    private const int FewRows = 128;
    private const int PreparedStatements = 100;
    private const int MostIdle = 100;

    private readonly NpgsqlDataSource _dataSource;
    private readonly bool _ownsDataSource;
    private readonly string _schema;
    private readonly int _commandSeconds;
    private readonly DataOptions _options;
    private readonly PostgreSqlQueue _queue;
    private readonly IdleConnections _idle = new(MostIdle);

    public PostgreSqlDialect(NpgsqlDataSource dataSource, bool ownsDataSource, PostgreSqlOptions options, ILoggerFactory? logging = null)
    {
        _dataSource = dataSource;
        _ownsDataSource = ownsDataSource;
        _schema = options.Schema;
        _commandSeconds = (int)Math.Ceiling(options.CommandTimeout.TotalSeconds);
        Search = new PostgreSqlSearch(QuotedSchema);
        Analytics = new PostgreSqlAnalytics(QuotedSchema);
        _queue = new PostgreSqlQueue(_schema, options, logging ?? NullLoggerFactory.Instance);
        _options = new DataOptions()
            .UseConnectionFactory(PostgreSQLTools.GetDataProvider(PostgreSQLVersion.v13), _ => dataSource.CreateConnection())
            .UseCompareNulls(CompareNulls.LikeSql)
            .UseParameterizeTakeSkip(false)
            .UseMappingSchema(PostgreSqlMapping.Create(_schema));
    }

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override string Description
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(_dataSource.ConnectionString);
            return $"PostgreSQL, database {settings.Database} on {settings.Host}, schema {_schema}";
        }
    }

    public override IReadOnlyList<MigrationScript> Scripts { get; } =
        MigrationScript.Load(typeof(PostgreSqlDialect).Assembly, "VideoDigester.PostgreSql.Migrations.");

    public override SearchDialect Search { get; }

    public override QueueDialect Queue => _queue;

    public override AnalyticsDialect Analytics { get; }

    private string QuotedSchema => Quote(_schema);

    public static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>
    /// A dialect with a data source of its own. Statements that come again are prepared, and connections go back to the pool as they are, for the
    /// library leaves nothing behind in a session; settings that say otherwise are followed.
    /// </summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The dialect owns the data source.")]
    public static PostgreSqlDialect Connect(NpgsqlConnectionStringBuilder settings, PostgreSqlOptions options, ILoggerFactory? logging = null)
    {
        var tuned = new NpgsqlConnectionStringBuilder { MaxAutoPrepare = PreparedStatements, NoResetOnClose = true };
        foreach (var key in settings.Keys)
            tuned[key] = settings[key];
        return new PostgreSqlDialect(new NpgsqlDataSourceBuilder(tuned.ConnectionString).Build(), ownsDataSource: true, options, logging);
    }

    public override Task<LibraryConnection> OpenAsync(CancellationToken cancellationToken) => OpenAsync(new LibraryConnection(_options) { CommandTimeout = _commandSeconds }, cancellationToken);

    // The driver's own pool keeps the sessions; what is kept here knows how rows are mapped.
    public override async Task<LibraryConnection> TakeAsync(bool forWrite, CancellationToken cancellationToken) =>
        _idle.Take() is { } connection ? await OpenAsync(connection, cancellationToken).ConfigureAwait(false) : await OpenAsync(cancellationToken).ConfigureAwait(false);

    public override async ValueTask GiveBackAsync(LibraryConnection connection, bool wasForWrite, bool isSound)
    {
        if (!isSound)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            return;
        }

        await connection.CloseAsync().ConfigureAwait(false);
        await _idle.GiveAsync(connection).ConfigureAwait(false);
    }

    public override async Task<LibraryConnection> OpenForMigrationAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);

        // A migration may rewrite a large table, or wait for the host that does.
        connection.CommandTimeout = 0;
        return connection;
    }

    public override async Task<LibraryConnection?> OpenForStatusAsync(CancellationToken cancellationToken) =>
        await OpenAsync(cancellationToken).ConfigureAwait(false);

    public override ValueTask<WriteTurn> EnterWriteAsync(CancellationToken cancellationToken) => default;

    // Every statement sees what others committed while it waited for a lock: what the stores' select-again relies on.
    public override Task<DataConnectionTransaction> BeginWriteAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    public override Task<DataConnectionTransaction> BeginReadAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    public override async Task ReadAsync(LibraryConnection connection, IReadOnlyList<ReadStatement> statements, IReadOnlyList<DataParameter> parameters, CancellationToken cancellationToken)
    {
        var database = (NpgsqlConnection)await connection.OpenDbConnectionAsync(cancellationToken).ConfigureAwait(false);
        var batch = database.CreateBatch();
        await using (batch.ConfigureAwait(false))
        {
            batch.Timeout = _commandSeconds;
            foreach (var (sql, _) in statements)
            {
                var command = new NpgsqlBatchCommand(sql);
                foreach (var parameter in parameters)
                    command.Parameters.Add(new NpgsqlParameter(parameter.Name, parameter.Value is Timestamp moment ? moment.Value : parameter.Value));
                batch.BatchCommands.Add(command);
            }

            var rows = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (rows.ConfigureAwait(false))
            {
                var columns = new PostgreSqlColumns(rows);
                foreach (var (_, read) in statements)
                {
                    while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                        read(columns);
                    await rows.NextResultAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    public override async Task LockSchemaAsync(LibraryConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtextextended(@name, 0))", cancellationToken, new DataParameter("name", "videodigester:" + _schema)).ConfigureAwait(false);

        // Asked first: a role may use a schema that was made for it without the right to make one.
        var exists = await connection.ExecuteAsync<bool>("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = @name)", cancellationToken, new DataParameter("name", _schema)).ConfigureAwait(false);
        if (!exists)
            await connection.ExecuteAsync($"CREATE SCHEMA {QuotedSchema}", cancellationToken).ConfigureAwait(false);
    }

    public override Task<bool> HasMigrationsAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync<bool>(
            "SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = @name AND c.relname = 'schema_migrations')",
            cancellationToken,
            new DataParameter("name", _schema));

    public override string Render(MigrationScript script) => script.Sql.Replace("{schema}", QuotedSchema, StringComparison.Ordinal);

    // FOR UPDATE would also wait for the key-share locks that foreign keys take, and they for it: two writers could wait in a circle.
    public override IQueryable<T> Locked<T>(IQueryable<T> rows) => rows.AsPostgreSQL().ForNoKeyUpdateHint();

    public override IQueryable<T> Free<T>(IQueryable<T> rows) => rows.AsPostgreSQL().ForUpdateSkipLockedHint();

    public override IQueryable<T> Shared<T>(IQueryable<T> rows) => rows.AsPostgreSQL().ForShareHint();

    // What foreign keys take themselves, before they do: a row that goes in between would fail them.
    public override IQueryable<T> Pinned<T>(IQueryable<T> rows) => rows.AsPostgreSQL().ForKeyShareHint();

    // EXCLUSIVE and no less: locks of rows are to wait too, or a writer that has a row would wait for the table, and the table for the row.
    public override Task LockTableAsync(LibraryConnection connection, string table, CancellationToken cancellationToken) =>
        connection.ExecuteAsync($"LOCK TABLE {QuotedSchema}.{Quote(table)} IN EXCLUSIVE MODE", cancellationToken);

    public override Task WriteAsync<T>(LibraryConnection connection, IReadOnlyCollection<T> rows, CancellationToken cancellationToken) => rows.Count switch
    {
        0 => Task.CompletedTask,
        1 => PostgreSqlWriter.InsertAsync(connection, rows.First(), orIgnore: false, cancellationToken),
        <= FewRows => PostgreSqlWriter.InsertAllAsync(connection, rows, cancellationToken),
        _ => PostgreSqlWriter.CopyAsync(connection, rows, cancellationToken),
    };

    public override Task InsertAsync<T>(LibraryConnection connection, T row, CancellationToken cancellationToken) =>
        PostgreSqlWriter.InsertAsync(connection, row, orIgnore: false, cancellationToken);

    public override Task<bool> TryInsertAsync<T>(LibraryConnection connection, T row, CancellationToken cancellationToken) =>
        PostgreSqlWriter.InsertAsync(connection, row, orIgnore: true, cancellationToken);

    // The names go in by one order for everybody: writers that add the same ones wait for each other and never in a circle.
    public override async Task LinkAsync(LibraryConnection connection, NameLink link, VideoId video, long videoId, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
            return;

        // Two statements, one round trip.
        await connection.ExecuteAsync(
            $"""
            INSERT INTO {QuotedSchema}.{link.Names} (name, folded{(link.IsPerSite ? ", site" : "")})
            SELECT n.name, n.folded{(link.IsPerSite ? ", @site" : "")} FROM unnest(@names, @folded) AS n (name, folded)
            WHERE NOT EXISTS (SELECT FROM {QuotedSchema}.{link.Names} t WHERE t.name = n.name{(link.IsPerSite ? " AND t.site = @site" : "")})
            ORDER BY n.name COLLATE "C" ON CONFLICT DO NOTHING;
            INSERT INTO {QuotedSchema}.{link.Links} (video_id, {link.Key}, position)
            SELECT @video, t.id, n.position - 1 FROM unnest(@names) WITH ORDINALITY AS n (name, position)
            JOIN {QuotedSchema}.{link.Names} t ON t.name = n.name{(link.IsPerSite ? " AND t.site = @site" : "")}
            """,
            cancellationToken,
            new DataParameter("names", names.ToArray()),
            new DataParameter("folded", names.Select(StoredText.Fold).ToArray()),
            new DataParameter("site", StoredText.Clean(video.Site), DataType.NVarChar),
            new DataParameter("video", videoId, DataType.Int64)).ConfigureAwait(false);
    }

    public override VideoDigesterException? Translate(Exception exception) => PostgreSqlFailures.Translate(exception);

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _queue.Dispose();
        _idle.Dispose();
        if (_ownsDataSource)
            _dataSource.Dispose();
    }

    private static async Task<LibraryConnection> OpenAsync(LibraryConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenDbConnectionAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
