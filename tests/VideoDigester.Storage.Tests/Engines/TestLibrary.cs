using LinqToDB.Data;
using Microsoft.Extensions.Time.Testing;

namespace VideoDigester.Storage.Tests.Engines;

/// <summary>The storage room of one host: what it would make of a database, with a clock that the test turns.</summary>
internal sealed class TestLibrary : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public TestLibrary(StorageDialect dialect, StorageOptions? options = null)
    {
        Dialect = dialect;
        Migrator = new SchemaMigrator(dialect, Time);
        Database = new LibraryDatabase(dialect, options ?? new StorageOptions(), Migrator);
        Videos = new VideoStore(Database, Time);
        Transcripts = new TranscriptStore(Database, Time);
        Digests = new DigestStore(Database, Time);
        Claims = new ClaimStore(Database, Time);
        Parts = new PartStore(Database, Time);
        Prices = new PriceStore(Database, Time);
        Budgets = new BudgetStore(Database);
        Log = new ProcessingLog(Database, Time);
    }

    public FakeTimeProvider Time { get; } = new(Start);

    public StorageDialect Dialect { get; }

    public SchemaMigrator Migrator { get; }

    public LibraryDatabase Database { get; }

    public VideoStore Videos { get; }

    public TranscriptStore Transcripts { get; }

    public DigestStore Digests { get; }

    public ClaimStore Claims { get; }

    public PartStore Parts { get; }

    public PriceStore Prices { get; }

    public BudgetStore Budgets { get; }

    public ProcessingLog Log { get; }

    public Attempt Attempt => new("talk.info.json", Time.GetUtcNow());

    public Task<IngestOutcome> SaveAsync(VideoMetadata metadata, string? sourcePath = null) => Videos.SaveAsync(metadata, sourcePath, Attempt, CancellationToken.None);

    public Task<IngestOutcome> SaveAsync(Transcript transcript) => Transcripts.SaveAsync(transcript, Attempt, CancellationToken.None);

    /// <summary>The attempts at a video, oldest first.</summary>
    public async Task<IReadOnlyList<ProcessingAttempt>> AttemptsAtAsync(VideoId id) =>
        (await Log.ListAsync(new AttemptQuery { VideoId = id, Descending = false, PageSize = AttemptQuery.MaxPageSize }, CancellationToken.None)).Items;

    public async Task<Video> RequireAsync(VideoId id) => await Videos.FindAsync(id, CancellationToken.None) ?? throw new InvalidOperationException($"{id} is not there.");

    /// <summary>How many rows each table holds.</summary>
    public Task<SortedDictionary<string, long>> CountRowsAsync() => Database.ReadAsync(
        async connection =>
        {
            var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
            foreach (var table in await SchemaCatalog.TablesAsync(connection, Dialect))
                counts[table] = await connection.ExecuteAsync<long>($"SELECT count(*) FROM {SchemaCatalog.Quote(Dialect, table)}");
            return counts;
        },
        CancellationToken.None);

    public void Dispose()
    {
        Database.Dispose();
        Dialect.Dispose();
    }
}
