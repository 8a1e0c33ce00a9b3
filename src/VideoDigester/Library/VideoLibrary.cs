using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using VideoDigester.Diagnostics;
using VideoDigester.Library.Export;
using VideoDigester.Library.Playlists;
using VideoDigester.Search;
using VideoDigester.Search.Similar;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Removal;
using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Library;

/// <summary>The front of the room: each call goes to the one place that does it.</summary>
internal sealed class VideoLibrary(
    VideoAdder adder,
    VideoImporter importer,
    VideoExporter exporter,
    PlaylistAdder playlistAdder,
    PlaylistReader playlists,
    VideoStore videos,
    ShelfLister shelves,
    TombstoneStore removed,
    TranscriptStore transcripts,
    SearchService search,
    SimilarFinder similar,
    IndexStore index,
    Meaning meaning,
    ProcessingLog log,
    LibraryPruner pruner,
    ILogger<VideoLibrary> logger) : IVideoLibrary
{
    public Task<IngestResult> AddAsync(string address, AddOptions? options = null, CancellationToken cancellationToken = default) => AddAsync(address, options, lease: null, cancellationToken);

    /// <summary>Adds a video as part of a job.</summary>
    public async Task<IngestResult> AddAsync(string address, AddOptions? options, JobLease? lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return await EmbeddedAsync(adder.AddAsync(VideoAddress.Parse(address), CheckedOptions.Of(options ?? new AddOptions()), cancellationToken, lease), cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<PlaylistEvent> AddPlaylistAsync(string address, PlaylistOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        return AddPlaylistAndEmbedAsync(VideoAddress.Parse(address), CheckedOptions.Of(options ?? new PlaylistOptions()), cancellationToken);
    }

    public Task<Playlist?> FindPlaylistAsync(PlaylistId id, CancellationToken cancellationToken = default) => playlists.FindAsync(id, cancellationToken);

    public Task<Page<Playlist>> ListPlaylistsAsync(PlaylistQuery? query = null, CancellationToken cancellationToken = default) =>
        playlists.ListAsync(query ?? new PlaylistQuery(), cancellationToken);

    public Task<Page<LibraryChannel>> ListChannelsAsync(ChannelQuery? query = null, CancellationToken cancellationToken = default) =>
        shelves.ListChannelsAsync(query ?? new ChannelQuery(), cancellationToken);

    public Task<Page<LibraryCategory>> ListCategoriesAsync(CategoryQuery? query = null, CancellationToken cancellationToken = default) =>
        shelves.ListCategoriesAsync(query ?? new CategoryQuery(), cancellationToken);

    public IAsyncEnumerable<IngestResult> ImportAsync(string path, ImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return ImportAndEmbedAsync(path, RequestedLanguage.All(options?.Languages), options?.Restore ?? false, cancellationToken);
    }

    public Task<IngestResult> RefreshAsync(VideoId id, RefreshOptions? options = null, CancellationToken cancellationToken = default) => RefreshAsync(id, options, lease: null, cancellationToken);

    /// <summary>Brings a video up to date as part of a job.</summary>
    public async Task<IngestResult> RefreshAsync(VideoId id, RefreshOptions? options, JobLease? lease, CancellationToken cancellationToken)
    {
        var wanted = CheckedOptions.Of(options ?? new RefreshOptions());
        var video = await RequireAsync(id, cancellationToken).ConfigureAwait(false);
        if (video.SourcePath is null)
            return await EmbeddedAsync(adder.RefreshAsync(video, AddressOf(video), wanted, cancellationToken, lease), cancellationToken).ConfigureAwait(false);
        if (!File.Exists(video.SourcePath))
            throw new VideoDigesterException(ErrorCode.FileNotFound, $"'{video.SourcePath}', from which '{id}' was imported, is gone. Import it from where it is now.");
        return await EmbeddedAsync(importer.RefreshAsync(id, video.SourcePath, wanted.Languages, lease, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<Video?> FindAsync(VideoId id, CancellationToken cancellationToken = default) => videos.FindAsync(id, cancellationToken);

    public Task<Transcript?> FindTranscriptAsync(VideoId id, string? language = null, CancellationToken cancellationToken = default) =>
        transcripts.FindAsync(id, RequestedLanguage.Of(language), cancellationToken);

    public Task<Page<VideoSummary>> ListAsync(VideoQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new VideoQuery();
        return videos.ListAsync(query with { Language = RequestedLanguage.Of(query.Language) }, cancellationToken);
    }

    public Task<SearchPage<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) => search.SearchAsync(query, cancellationToken);

    public Task<SearchPage<VideoSearchHit>> SearchVideosAsync(SearchQuery query, CancellationToken cancellationToken = default) => search.SearchVideosAsync(query, cancellationToken);

    public Task<IReadOnlyList<SimilarVideo>> FindSimilarAsync(VideoId id, SimilarQuery? query = null, CancellationToken cancellationToken = default) =>
        similar.FindAsync(id, query ?? new SimilarQuery(), cancellationToken);

    public IAsyncEnumerable<ReindexProgress> ReindexAsync(ReindexOptions? options = null, CancellationToken cancellationToken = default) =>
        ReindexAndEmbedAsync(options?.All ?? false, cancellationToken);

    public Task<PruneResult> PruneAsync(PruneOptions? options = null, CancellationToken cancellationToken = default) =>
        pruner.PruneAsync(options ?? new PruneOptions(), cancellationToken);

    public Task<Page<ProcessingAttempt>> ListAttemptsAsync(AttemptQuery? query = null, CancellationToken cancellationToken = default) =>
        log.ListAsync(query is null ? new AttemptQuery() : query with { UserId = CheckedUser.OrNull(query.UserId) }, cancellationToken);

    public async Task ExportAsync(VideoId id, ExportFormat format, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!Enum.IsDefined(format))
            throw new ArgumentOutOfRangeException(nameof(format), format, "No such export format.");
        var video = await RequireAsync(id, cancellationToken).ConfigureAwait(false);
        await exporter.WriteAsync(video, format, destination, cancellationToken).ConfigureAwait(false);
    }

    public Task<bool> RemoveAsync(VideoId id, RemoveOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new RemoveOptions();
        return videos.RemoveAsync(id, options with { UserId = CheckedUser.OrNull(options.UserId) }, cancellationToken);
    }

    public Task<Page<RemovedVideo>> ListRemovedAsync(RemovedVideoQuery? query = null, CancellationToken cancellationToken = default) =>
        removed.ListAsync(query is null ? new RemovedVideoQuery() : query with { RemovedBy = CheckedUser.OrNull(query.RemovedBy) }, cancellationToken);

    public Task<bool> ForgetRemovalAsync(VideoId id, CancellationToken cancellationToken = default) => removed.ForgetAsync(id, cancellationToken);

    private async IAsyncEnumerable<IngestResult> ImportAndEmbedAsync(string path, IReadOnlyList<string> languages, bool restore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var result in importer.ImportAsync(path, languages, restore, cancellationToken).ConfigureAwait(false))
            yield return result;
        await EmbedAsync(cancellationToken).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<PlaylistEvent> AddPlaylistAndEmbedAsync(VideoAddress address, PlaylistOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in playlistAdder.AddAsync(address, options, cancellationToken).ConfigureAwait(false))
            yield return happened;
        await EmbedAsync(cancellationToken).ConfigureAwait(false);
    }

    // The vectors of passages that were written anew went with the old ones.
    private async IAsyncEnumerable<ReindexProgress> ReindexAndEmbedAsync(bool all, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var progress in index.ReindexAsync(all, cancellationToken).ConfigureAwait(false))
            yield return progress;
        await EmbedAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<IngestResult> EmbeddedAsync(Task<IngestResult> ingest, CancellationToken cancellationToken)
    {
        var result = await ingest.ConfigureAwait(false);
        await EmbedAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    // What is kept is found by its words at once; its vectors follow, and a model that does not answer keeps nobody from adding.
    private async Task EmbedAsync(CancellationToken cancellationToken)
    {
        if (meaning.Embedder is { } embedder
            && (await embedder.EmbedPendingAsync(cancellationToken).ConfigureAwait(false)).Failure is { } failure)
            logger.PassagesNotEmbedded(failure.Code, failure.Message);
    }

    private static VideoAddress AddressOf(Video video)
    {
        try
        {
            return VideoAddress.Parse(video.Metadata.Url);
        }
        catch (VideoDigesterException exception)
        {
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"'{video.Id}' cannot be refreshed: {exception.Message}", exception);
        }
    }

    private async Task<Video> RequireAsync(VideoId id, CancellationToken cancellationToken) =>
        await videos.FindAsync(id, cancellationToken).ConfigureAwait(false)
        ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video '{id}'.");
}
