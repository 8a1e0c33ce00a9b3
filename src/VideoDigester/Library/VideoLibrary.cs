using VideoDigester.Library.Export;
using VideoDigester.Storage;
using VideoDigester.Text;

namespace VideoDigester.Library;

/// <summary>The front of the room: each call goes to the one place that does it.</summary>
internal sealed class VideoLibrary(
    VideoImporter importer,
    VideoExporter exporter,
    VideoStore videos,
    TranscriptStore transcripts,
    ProcessingLog log) : IVideoLibrary
{
    public IAsyncEnumerable<IngestResult> ImportAsync(string path, ImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return importer.ImportAsync(path, Languages(options?.Languages), cancellationToken);
    }

    public async Task<IngestResult> RefreshAsync(VideoId id, RefreshOptions? options = null, CancellationToken cancellationToken = default)
    {
        var video = await RequireAsync(id, cancellationToken).ConfigureAwait(false);
        if (video.SourcePath is null)
            throw new VideoDigesterException(ErrorCode.FileNotFound, $"'{id}' was not imported from a file, so there is no file to refresh it from.");
        if (!File.Exists(video.SourcePath))
            throw new VideoDigesterException(ErrorCode.FileNotFound, $"'{video.SourcePath}', from which '{id}' was imported, is gone. Import it from where it is now.");
        return await importer.RefreshAsync(id, video.SourcePath, Languages(options?.Languages), cancellationToken).ConfigureAwait(false);
    }

    public Task<Video?> FindAsync(VideoId id, CancellationToken cancellationToken = default) => videos.FindAsync(id, cancellationToken);

    public Task<Transcript?> FindTranscriptAsync(VideoId id, string? language = null, CancellationToken cancellationToken = default) =>
        transcripts.FindAsync(id, RequestedLanguage.Of(language), cancellationToken);

    public Task<Page<VideoSummary>> ListAsync(VideoQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new VideoQuery();
        return videos.ListAsync(query with { Language = RequestedLanguage.Of(query.Language) }, cancellationToken);
    }

    public Task<Page<ProcessingAttempt>> ListAttemptsAsync(AttemptQuery? query = null, CancellationToken cancellationToken = default) =>
        log.ListAsync(query ?? new AttemptQuery(), cancellationToken);

    public async Task ExportAsync(VideoId id, ExportFormat format, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!Enum.IsDefined(format))
            throw new ArgumentOutOfRangeException(nameof(format), format, "No such export format.");
        var video = await RequireAsync(id, cancellationToken).ConfigureAwait(false);
        await exporter.WriteAsync(video, format, destination, cancellationToken).ConfigureAwait(false);
    }

    public Task<bool> RemoveAsync(VideoId id, CancellationToken cancellationToken = default) => videos.RemoveAsync(id, cancellationToken);

    private static List<string> Languages(IReadOnlyList<string>? languages) =>
        [.. (languages ?? []).Select(language => RequestedLanguage.Of(language) ?? throw new VideoDigesterException(ErrorCode.InvalidRequest, "A language is null. Language tags look like 'en', 'pt-BR' or 'zh-Hans'."))];

    private async Task<Video> RequireAsync(VideoId id, CancellationToken cancellationToken) =>
        await videos.FindAsync(id, cancellationToken).ConfigureAwait(false)
        ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video '{id}'.");
}
