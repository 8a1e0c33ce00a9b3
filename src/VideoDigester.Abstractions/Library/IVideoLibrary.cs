namespace VideoDigester;

/// <summary>
/// The library of videos: what goes in, what is kept, what comes out. Safe for concurrent use by any number of threads and processes.
/// </summary>
public interface IVideoLibrary
{
    /// <summary>
    /// Reads videos from disk: a yt-dlp <c>.info.json</c> with the caption files beside it, or a folder of any depth with thousands of them.
    /// Each video is committed on its own and yields one result as soon as it is kept; running it again converges on the same rows.
    /// </summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="options">What to read; null for everything.</param>
    /// <param name="cancellationToken">Stops after the video under way; what was yielded is kept.</param>
    /// <returns>One result a metadata file, in no particular order, failures included.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.FileNotFound"/>: there is no such path; or the database cannot be used.</exception>
    IAsyncEnumerable<IngestResult> ImportAsync(string path, ImportOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads the files again that a video was imported from and keeps what is new. Nothing is ever lost: a poorer record never
    /// overwrites a better one, counts are added to the history, changed captions keep the ones before.
    /// </summary>
    /// <param name="id">A video of the library.</param>
    /// <param name="options">What to read; null for everything.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.VideoNotFound"/>; <see cref="ErrorCode.FileNotFound"/>: the video was not imported from a file, or its file is gone or
    /// is about another video now.
    /// </exception>
    Task<IngestResult> RefreshAsync(VideoId id, RefreshOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Finds a video.</summary>
    /// <param name="id">The video's identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The video, or null where the library does not hold it.</returns>
    Task<Video?> FindAsync(VideoId id, CancellationToken cancellationToken = default);

    /// <summary>Finds the best current transcript of a video: in the language spoken before others, then in the order of <see cref="TranscriptSourceKind"/>.</summary>
    /// <param name="id">The video's identity.</param>
    /// <param name="language">A BCP 47 tag; <c>en</c> takes <c>en-GB</c> too. Null prefers the video's own language.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The transcript, or null where the library holds none that fits.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the language is no tag.</exception>
    Task<Transcript?> FindTranscriptAsync(VideoId id, string? language = null, CancellationToken cancellationToken = default);

    /// <summary>Lists videos, a page at a time.</summary>
    /// <param name="query">Conditions, order and page; null for the newest additions.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the page size, the cursor or the language is not valid.</exception>
    Task<Page<VideoSummary>> ListAsync(VideoQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Lists what was tried, failures included, a page at a time; also attempts at files that name no video.</summary>
    /// <param name="query">Conditions, order and page; null for the newest attempts.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next; empty where nothing was tried.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the page size or the cursor is not valid.</exception>
    Task<Page<ProcessingAttempt>> ListAttemptsAsync(AttemptQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Writes a video with its transcript and digests, as UTF-8 without a byte order mark.</summary>
    /// <param name="id">A video of the library.</param>
    /// <param name="format">The form.</param>
    /// <param name="destination">Where to write; left open.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.VideoNotFound"/>.</exception>
    Task ExportAsync(VideoId id, ExportFormat format, Stream destination, CancellationToken cancellationToken = default);

    /// <summary>Removes a video with everything that hangs on it: transcripts, digests, saves. The log of attempts stays.</summary>
    /// <param name="id">The video's identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the library held the video.</returns>
    Task<bool> RemoveAsync(VideoId id, CancellationToken cancellationToken = default);
}
