using LinqToDB.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VideoDigester.Diagnostics;
using VideoDigester.People;
using VideoDigester.Processing.Queue;
using VideoDigester.Processing.Subscriptions;
using VideoDigester.Search;
using VideoDigester.Search.Indexing;
using VideoDigester.Search.Ranking;
using VideoDigester.Search.Similar;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Removal;
using VideoDigester.Storage.Search;
using VideoDigester.Storage.Subscriptions;

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
        Videos = new VideoStore(Database, Analyser, Time);
        Removed = new TombstoneStore(Database);
        Transcripts = new TranscriptStore(Database, Analyser, Time);
        Digests = new DigestStore(Database, Analyser, Time);
        Claims = new ClaimStore(Database, Time);
        Parts = new PartStore(Database, Time);
        Prices = new PriceStore(Database, Time);
        Budgets = new BudgetStore(Database);
        Jobs = new JobStore(Database, Time);
        Log = new ProcessingLog(Database, Time);
        Playlists = new PlaylistStore(Database, Time);
        PlaylistEntries = new PlaylistEntryStore(Database, Time);
        PlaylistReader = new PlaylistReader(Database);
        Subscriptions = new SubscriptionStore(Database, Time);
        SubscriptionEnd = new SubscriptionEnd(Database, Jobs, Time);
        DueSubscriptions = new DueSubscriptionStore(Database, Jobs, Time);
        Watches = new WatchStore(Database);
        var writer = new JobWriter(new VideoPages(Database), new DigestOptions(), Time);
        Watching = new Processing.Subscriptions.Subscriptions(Subscriptions, SubscriptionEnd, new WatchedDigests(Watches, writer), writer, Time);
        Interactions = new DigestInteractions(Database, Time);
        Collections = new VideoCollections(Database, Time);
        Users = new LibraryUsers(Database, Watching, new UserExporter(Database, Watching, Log, Time), Time);
        Index = new IndexStore(Database, Analyser, Time);
        Search = new SearchService(Database, new PassageRanker(new SearchStatistics()), Meaning.None, new SearchTelemetry(new LibraryMeter()), NullLogger<SearchService>.Instance);
        Similar = SimilarTo(Meaning.None);
    }

    public IPassageAnalyser Analyser { get; } = new PassageAnalyser();

    public FakeTimeProvider Time { get; } = new(Start);

    public StorageDialect Dialect { get; }

    public SchemaMigrator Migrator { get; }

    public LibraryDatabase Database { get; }

    public VideoStore Videos { get; }

    public TombstoneStore Removed { get; }

    public TranscriptStore Transcripts { get; }

    public DigestStore Digests { get; }

    public ClaimStore Claims { get; }

    public PartStore Parts { get; }

    public PriceStore Prices { get; }

    public BudgetStore Budgets { get; }

    public JobStore Jobs { get; }

    public ProcessingLog Log { get; }

    public PlaylistStore Playlists { get; }

    public PlaylistEntryStore PlaylistEntries { get; }

    public PlaylistReader PlaylistReader { get; }

    public SubscriptionStore Subscriptions { get; }

    public SubscriptionEnd SubscriptionEnd { get; }

    public DueSubscriptionStore DueSubscriptions { get; }

    public WatchStore Watches { get; }

    public ISubscriptions Watching { get; }

    public IDigestInteractions Interactions { get; }

    public ICollections Collections { get; }

    public ILibraryUsers Users { get; }

    public IndexStore Index { get; }

    public SearchService Search { get; }

    public SimilarFinder Similar { get; }

    public Attempt Attempt => new("talk.info.json", Time.GetUtcNow());

    public Task<IngestOutcome> SaveAsync(VideoMetadata metadata, string? sourcePath = null) => Videos.SaveAsync(metadata, sourcePath, Attempt, CancellationToken.None);

    public Task<IngestOutcome> SaveAsync(Transcript transcript) => Transcripts.SaveAsync(transcript, Attempt, CancellationToken.None);

    public Task<bool> RemoveAsync(VideoId id, RemoveOptions? options = null) => Videos.RemoveAsync(id, options ?? new RemoveOptions(), CancellationToken.None);

    /// <summary>What finds similar videos, with vectors or without.</summary>
    public SimilarFinder SimilarTo(Meaning meaning) => new(Database, Analyser, new SearchStatistics(), new PassageRanker(new SearchStatistics()), meaning);

    /// <summary>The best hits, all on one page.</summary>
    public Task<SearchPage<SearchHit>> SearchAsync(string text, SearchScope scope = SearchScope.All) =>
        Search.SearchAsync(new SearchQuery { Text = text, Scope = scope, PageSize = SearchQuery.MaxPageSize }, CancellationToken.None);

    /// <summary>The keys of the videos in which a text is found, each once.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string text, SearchScope scope = SearchScope.All) =>
        [.. (await SearchAsync(text, scope)).Items.Select(hit => hit.VideoId.Key).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The attempts at a video, oldest first.</summary>
    public async Task<IReadOnlyList<ProcessingAttempt>> AttemptsAtAsync(VideoId id) =>
        (await Log.ListAsync(new AttemptQuery { VideoId = id, Descending = false, PageSize = AttemptQuery.MaxPageSize }, CancellationToken.None)).Items;

    public async Task<Video> RequireAsync(VideoId id) => await Videos.FindAsync(id, CancellationToken.None) ?? throw new InvalidOperationException($"{id} is not there.");

    /// <summary>How many rows each table holds, those of the full-text engine aside.</summary>
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
