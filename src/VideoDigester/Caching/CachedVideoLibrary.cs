using System.Text.Json;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage;
using VideoDigester.Storage.Versions;
using VideoDigester.Text;

namespace VideoDigester.Caching;

/// <summary>
/// The library behind a cache. The database says which version of something is current, the cache what that version is: see docs/caching.md. What writes goes through.
/// </summary>
internal sealed class CachedVideoLibrary(
    IVideoLibrary library, TranscriptStore transcripts, VersionReader versions, CacheReader cache, FailedLookups failures, Meaning meaning) : IVideoLibrary
{
    public Task<IngestResult> AddAsync(string address, AddOptions? options = null, CancellationToken cancellationToken = default) =>
        failures.AddAsync(library, address, options, cancellationToken);

    public IAsyncEnumerable<PlaylistEvent> AddPlaylistAsync(string address, PlaylistOptions? options = null, CancellationToken cancellationToken = default) =>
        library.AddPlaylistAsync(address, options, cancellationToken);

    public Task<Playlist?> FindPlaylistAsync(PlaylistId id, CancellationToken cancellationToken = default) => library.FindPlaylistAsync(id, cancellationToken);

    public Task<Page<Playlist>> ListPlaylistsAsync(PlaylistQuery? query = null, CancellationToken cancellationToken = default) => library.ListPlaylistsAsync(query, cancellationToken);

    public Task<Page<LibraryChannel>> ListChannelsAsync(ChannelQuery? query = null, CancellationToken cancellationToken = default) => library.ListChannelsAsync(query, cancellationToken);

    public Task<Page<LibraryCategory>> ListCategoriesAsync(CategoryQuery? query = null, CancellationToken cancellationToken = default) => library.ListCategoriesAsync(query, cancellationToken);

    public IAsyncEnumerable<IngestResult> ImportAsync(string path, ImportOptions? options = null, CancellationToken cancellationToken = default) =>
        library.ImportAsync(path, options, cancellationToken);

    public Task<IngestResult> RefreshAsync(VideoId id, RefreshOptions? options = null, CancellationToken cancellationToken = default) => library.RefreshAsync(id, options, cancellationToken);

    public async Task<Video?> FindAsync(VideoId id, CancellationToken cancellationToken = default) =>
        await versions.FindVideoAsync(id, cancellationToken).ConfigureAwait(false) is { } version
            ? await cache.ReadAsync(
                new CachedRead<Video>(CacheKind.Video, version.ToString(), token => library.FindAsync(id, token), token => IsCurrentAsync(id, version, token)),
                cancellationToken).ConfigureAwait(false)
            : null;

    // The hash of the words is their version, so that new counts of the video do not take them out of the cache; which transcript is meant is a small value of its own.
    public async Task<Transcript?> FindTranscriptAsync(VideoId id, string? language = null, CancellationToken cancellationToken = default)
    {
        var wanted = RequestedLanguage.Of(language);
        if (await versions.FindVideoAsync(id, cancellationToken).ConfigureAwait(false) is not { } version)
            return null;
        var choice = new CachedRead<TranscriptInfo>(
            CacheKind.TranscriptChoice, $"{version}-{wanted}", token => transcripts.FindInfoAsync(id, wanted, token), token => IsCurrentAsync(id, version, token));
        if (await cache.ReadAsync(choice, cancellationToken).ConfigureAwait(false) is not { } info)
            return null;
        var words = new CachedRead<IReadOnlyList<TranscriptSegment>>(
            CacheKind.Transcript, info.ContentHash, async token => (await transcripts.FindAsync(info, token).ConfigureAwait(false))?.Segments);

        // Where they were removed meanwhile the library says what there is now.
        return await cache.ReadAsync(words, cancellationToken).ConfigureAwait(false) is { } segments
            ? new Transcript(info, segments)
            : await library.FindTranscriptAsync(id, wanted, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Page<VideoSummary>> ListAsync(VideoQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new VideoQuery();

        // What playlists hold is in no version of the library.
        return query.Playlist is not null
            ? await library.ListAsync(query, cancellationToken).ConfigureAwait(false)
            : await ReadPageAsync(CacheKind.Videos, query, token => library.ListAsync(query, token), cancellationToken).ConfigureAwait(false);
    }

    public async Task<SearchPage<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) => MaySeeVectors(query)
        ? await library.SearchAsync(query, cancellationToken).ConfigureAwait(false)
        : await ReadPageAsync(CacheKind.Hits, query, token => library.SearchAsync(query, token), cancellationToken).ConfigureAwait(false);

    public async Task<SearchPage<VideoSearchHit>> SearchVideosAsync(SearchQuery query, CancellationToken cancellationToken = default) => MaySeeVectors(query)
        ? await library.SearchVideosAsync(query, cancellationToken).ConfigureAwait(false)
        : await ReadPageAsync(CacheKind.VideoHits, query, token => library.SearchVideosAsync(query, token), cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<SimilarVideo>> FindSimilarAsync(VideoId id, SimilarQuery? query = null, CancellationToken cancellationToken = default) => meaning.Search is not null
        ? await library.FindSimilarAsync(id, query, cancellationToken).ConfigureAwait(false)
        : await ReadPageAsync(CacheKind.Similar, new SimilarKey(id, query ?? new SimilarQuery()), token => library.FindSimilarAsync(id, query, token), cancellationToken).ConfigureAwait(false);

    public IAsyncEnumerable<ReindexProgress> ReindexAsync(ReindexOptions? options = null, CancellationToken cancellationToken = default) => library.ReindexAsync(options, cancellationToken);

    public Task<PruneResult> PruneAsync(PruneOptions? options = null, CancellationToken cancellationToken = default) => library.PruneAsync(options, cancellationToken);

    public Task<Page<ProcessingAttempt>> ListAttemptsAsync(AttemptQuery? query = null, CancellationToken cancellationToken = default) => library.ListAttemptsAsync(query, cancellationToken);

    public Task ExportAsync(VideoId id, ExportFormat format, Stream destination, CancellationToken cancellationToken = default) => library.ExportAsync(id, format, destination, cancellationToken);

    public Task<bool> RemoveAsync(VideoId id, RemoveOptions? options = null, CancellationToken cancellationToken = default) => library.RemoveAsync(id, options, cancellationToken);

    public Task<Page<RemovedVideo>> ListRemovedAsync(RemovedVideoQuery? query = null, CancellationToken cancellationToken = default) => library.ListRemovedAsync(query, cancellationToken);

    public Task<bool> ForgetRemovalAsync(VideoId id, CancellationToken cancellationToken = default) => library.ForgetRemovalAsync(id, cancellationToken);

    private async Task<bool> IsCurrentAsync(VideoId id, VideoVersion version, CancellationToken cancellationToken) =>
        await versions.FindVideoAsync(id, cancellationToken).ConfigureAwait(false) == version;

    private async Task<TPage> ReadPageAsync<TQuery, TPage>(string kind, TQuery query, Func<CancellationToken, Task<TPage>> load, CancellationToken cancellationToken)
        where TPage : class
    {
        var version = await versions.OfLibraryAsync(cancellationToken).ConfigureAwait(false);
        var read = new CachedRead<TPage>(
            kind,
            $"{version}-{CacheFormat.Hash(JsonSerializer.Serialize(query, CacheFormat.Json))}",
            load!,
            async token => await versions.OfLibraryAsync(token).ConfigureAwait(false) == version);
        return (await cache.ReadAsync(read, cancellationToken).ConfigureAwait(false))!;
    }

    // Vectors are compared in the memory of each process, which hears of new ones by and by.
    private bool MaySeeVectors(SearchQuery query) => query?.Text is null || (meaning.Search is not null && query is { UseEmbeddings: true, Sort: SearchSort.Relevance });

    private sealed record SimilarKey(VideoId Id, SimilarQuery Query);
}
