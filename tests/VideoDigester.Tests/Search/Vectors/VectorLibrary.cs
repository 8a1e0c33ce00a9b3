using LinqToDB.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VideoDigester.Diagnostics;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage;
using VideoDigester.Storage.Search;
using VideoDigester.Testing;
using VideoDigester.Testing.Search;

namespace VideoDigester.Tests.Search.Vectors;

/// <summary>A library whose passages a test chooses, with a provider of vectors.</summary>
internal sealed class VectorLibrary : IAsyncDisposable
{
    private static readonly ModelTelemetry Telemetry = new(new LibraryMeter());

    private readonly TemporaryLibrary _library;
    private readonly List<IDisposable> _parts = [];
    private long _lastId = 100;

    public VectorLibrary(HashedEmbeddings? provider = null, Action<EmbeddingOptions>? configure = null)
    {
        configure?.Invoke(Options);
        Provider = provider ?? new HashedEmbeddings();
        _library = new TemporaryLibrary(Time);
        Store = new VectorStore(Database, Time);
        Index = NewIndex();
        Caller = new EmbeddingCaller(Provider, Options, Telemetry, Time);
        Embedder = NewEmbedder(Provider);
        Search = new MeaningSearch(Store, Caller, Index);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The options; all vectors are near enough unless a test says otherwise.</summary>
    public EmbeddingOptions Options { get; } = new() { BatchSize = 4, MinSimilarity = -1 };

    public HashedEmbeddings Provider { get; }

    public LibraryDatabase Database => _library.Services.GetRequiredService<LibraryDatabase>();

    public VectorStore Store { get; }

    public VectorIndex Index { get; }

    public EmbeddingCaller Caller { get; }

    public PassageEmbedder Embedder { get; }

    public MeaningSearch Search { get; }

    public VectorIndex NewIndex()
    {
        var index = new VectorIndex(Store, Options, Time);
        _parts.Add(index);
        return index;
    }

    /// <summary>The embedder of another process.</summary>
    public PassageEmbedder NewEmbedder(IEmbeddingProvider provider)
    {
        var embedder = new PassageEmbedder(Store, new EmbeddingCaller(provider, Options, Telemetry, Time), Index, Time);
        _parts.Add(embedder);
        return embedder;
    }

    /// <summary>Adds a video whose transcript has these passages, instead of those that it has.</summary>
    /// <returns>Their keys.</returns>
    public async Task<IReadOnlyList<long>> AddAsync(string key, params string[] passages)
    {
        var ids = passages.Select(_ => ++_lastId).ToList();
        await AddAsync(key, ids, passages);
        return ids;
    }

    /// <summary>Adds a video whose passages have these keys.</summary>
    public async Task AddAsync(string key, IReadOnlyList<long> ids, IReadOnlyList<string> passages)
    {
        var fetchedAt = Time.GetUtcNow();
        var metadata = new VideoMetadata { Id = new VideoId("youtube", key), Url = "https://www.youtube.com/watch?v=" + key, FetchedAt = fetchedAt };
        await _library.Services.GetRequiredService<VideoStore>().SaveAsync(metadata, null, new Attempt(key, fetchedAt), CancellationToken.None);
        var info = new TranscriptInfo
        {
            VideoId = metadata.Id,
            Language = "en",
            Source = TranscriptSourceKind.Uploaded,
            Format = CaptionFormat.Vtt,
            SegmentCount = passages.Count,
            WordCount = passages.Count,
            ContentHash = key,
            SourceUrl = key,
            FetchedAt = fetchedAt,
        };
        var segments = passages.Select((text, at) => new TranscriptSegment(TimeSpan.FromSeconds(at), TimeSpan.FromSeconds(at + 1), text)).ToList();
        await _library.Services.GetRequiredService<TranscriptStore>().SaveAsync(new Transcript(info, segments), new Attempt(key, fetchedAt), CancellationToken.None);
        await ExecuteAsync("DELETE FROM transcript_passages WHERE transcript_id = (SELECT max(id) FROM transcripts)");
        for (var at = 0; at < ids.Count; at++)
            await ExecuteAsync($"INSERT INTO transcript_passages (id, transcript_id, first_segment, last_segment, from_offset, length, signature) SELECT {ids[at]}, max(id), {at}, {at}, 0, {Math.Max(1, passages[at].Length)}, x'' FROM transcripts");
    }

    public Task RemoveAsync(long passageId) => ExecuteAsync($"DELETE FROM transcript_passages WHERE id = {passageId}");

    /// <summary>Gives passages vectors of the test's own.</summary>
    public async Task<VectorModel> SaveAsync(IReadOnlyList<long> ids, Func<int, float[]> vectorOf)
    {
        var dimensions = vectorOf(0).Length;
        var model = new VectorModel(await Store.Models.FindOrAddAsync(Provider.Model, dimensions, CancellationToken.None), dimensions);
        var passages = await Store.ReadPendingAsync(model.Id, 0, 100_000, CancellationToken.None);
        await Store.SaveAsync(model.Id, [.. passages.Where(pending => ids.Contains(pending.Passage.Id)).Select((pending, at) => (pending.Passage, QuantisedVector.Of(QuantisedVector.Unit(vectorOf(at))!)))], CancellationToken.None);
        return model;
    }

    public Task<EmbeddingReport> EmbedAsync(CancellationToken cancellationToken = default) => Embedder.EmbedPendingAsync(cancellationToken);

    public async Task<IReadOnlyList<long>> FindAsync(string text, int count = 3) =>
        [.. (await Search.FindAsync(text, count, filter: null, CancellationToken.None)).Select(passage => passage.PassageId)];

    /// <summary>The passages that have vectors of any model.</summary>
    public async Task<IReadOnlyList<long>> EmbeddedAsync() =>
        await Database.QueryAsync(connection => connection.QueryToListAsync<long>("SELECT DISTINCT passage_id FROM passage_vectors ORDER BY 1"), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var part in _parts)
            part.Dispose();
        await _library.DisposeAsync();
    }

    private Task<int> ExecuteAsync(string sql) => Database.WriteAsync(connection => connection.ExecuteAsync(sql), CancellationToken.None);
}
