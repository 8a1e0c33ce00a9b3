namespace VideoDigester;

/// <summary>
/// The library of videos: what goes in, what is kept, what comes out. Safe for concurrent use by any number of threads and processes.
/// </summary>
public interface IVideoLibrary
{
    /// <summary>
    /// Adds the video at an address: the site is asked once for its metadata, then for at most one track of captions. The video is kept
    /// before its captions are asked for. Adding it again converges on the same rows; within <see cref="AddOptions.MaxAge"/> the site is not asked at all, as long as what is wanted is there. Of calls for one
    /// address at the same time one asks the site, and the others find what it kept.
    /// </summary>
    /// <param name="address">The address of the video's page, http or https.</param>
    /// <param name="options">What is wanted; null for the captions of the language spoken.</param>
    /// <param name="cancellationToken">Cancels the call: the program that asks the site is ended, its files are removed, and what was kept stays.</param>
    /// <returns>
    /// What was done. Whatever the site or the program that asks it answers is a result and not an exception: its <see cref="IngestResult.Error"/>
    /// has the code, also where the video is kept and only its captions are missing.
    /// </returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the text is no address, a language no tag, or an age negative; or the database cannot be used.</exception>
    Task<IngestResult> AddAsync(string address, AddOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds the videos of a playlist, a channel or one of its tabs, in its order, while it is being listed: each is committed on its own, an entry that cannot be kept is reported and the
    /// next one goes on. Of a channel its tabs are added one after the other, each as a playlist of its own. What the library holds of it is not asked for again, at any age; what failed for a passing
    /// reason is tried again, what failed for a lasting one is reported from memory. A call that was interrupted is gone on with by calling again. Adding it again converges on the same rows.
    /// </summary>
    /// <param name="address">The address, http or https.</param>
    /// <param name="options">Which entries to take, and how; null for all of them.</param>
    /// <param name="cancellationToken">Cancels: the programs that ask the site are ended, and what was kept stays. So does leaving the enumeration.</param>
    /// <returns>
    /// For each playlist <see cref="PlaylistStarted"/>, a <see cref="PlaylistEntryDone"/> for each entry as soon as it is done, and <see cref="PlaylistDone"/>, also where it could not be listed, or not to its end.
    /// Where a site refuses to be asked further, or the database is gone, the call ends; what is left stays for the next one.
    /// </returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the text is no address, a language no tag, or a number negative.</exception>
    IAsyncEnumerable<PlaylistEvent> AddPlaylistAsync(string address, PlaylistOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Finds a playlist.</summary>
    /// <param name="id">The playlist's identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The playlist, or null where the library does not know it.</returns>
    Task<Playlist?> FindPlaylistAsync(PlaylistId id, CancellationToken cancellationToken = default);

    /// <summary>Lists playlists, a page at a time. Their videos are listed by <see cref="VideoQuery.Playlist"/>.</summary>
    /// <param name="query">Condition and page; null for the newest additions.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the page size or the cursor is not valid.</exception>
    Task<Page<Playlist>> ListPlaylistsAsync(PlaylistQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the channels of the library's videos, a page at a time. The videos of one are listed by <see cref="VideoQuery.Channel"/>.</summary>
    /// <param name="query">Conditions and page; null for the newest additions.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the page size or the cursor is not valid.</exception>
    Task<Page<LibraryChannel>> ListChannelsAsync(ChannelQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the categories of the library's videos, a page at a time. The videos in one are listed by <see cref="VideoQuery.Category"/>.</summary>
    /// <param name="query">Condition and page; null for the newest additions.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the page size or the cursor is not valid.</exception>
    Task<Page<LibraryCategory>> ListCategoriesAsync(CategoryQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads videos from disk: a yt-dlp <c>.info.json</c> with the caption files beside it, or a folder of any depth with thousands of them.
    /// Each video is committed on its own and yields one result as soon as it is kept; running it again converges on the same rows. Videos of a folder that were removed from the library are
    /// <see cref="IngestOutcome.Skipped"/>, unless <see cref="ImportOptions.Restore"/> is set; a file that is named by itself is asked for.
    /// </summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="options">What to read; null for everything.</param>
    /// <param name="cancellationToken">Stops after the video under way; what was yielded is kept.</param>
    /// <returns>One result a metadata file, in no particular order, failures included.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.FileNotFound"/>: there is no such path; or the database cannot be used.</exception>
    IAsyncEnumerable<IngestResult> ImportAsync(string path, ImportOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Brings a video up to date: asks its site again, or reads the files again that it was imported from. Nothing is ever lost: a poorer record
    /// never overwrites a better one, counts are added to the history, changed captions keep the ones before; a video that its site has
    /// removed is marked (<see cref="Video.RemovedAt"/>) and stays.
    /// </summary>
    /// <param name="id">A video of the library.</param>
    /// <param name="options">What to read, and when not to; null asks for new counts and for captions that are missing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What was done; what a site or a program answers is a result and not an exception.</returns>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.VideoNotFound"/>; <see cref="ErrorCode.FileNotFound"/>: the file the video was imported from is gone or
    /// is about another video now; <see cref="ErrorCode.InvalidRequest"/>: nobody knows an address of the video, or an option cannot be understood.
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

    /// <summary>Finds the texts in which words are said or written: passages of transcripts with their time, titles, descriptions, digests.</summary>
    /// <param name="query">What to find, where, in which order, and which page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page, a hit for each text, several of one video where they match.</returns>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.InvalidQuery"/>: the text is no query, <see cref="Failure.Position"/> says where; <see cref="ErrorCode.InvalidRequest"/>: another
    /// member of the query, or its cursor, is not valid.
    /// </exception>
    Task<SearchPage<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>Finds the videos in which words are said or written, each with its best hits.</summary>
    /// <param name="query">What to find, where, in which order, and which page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page, one hit for each video.</returns>
    /// <exception cref="VideoDigesterException">As those of <see cref="SearchAsync"/>.</exception>
    Task<SearchPage<VideoSearchHit>> SearchVideosAsync(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Finds the videos that are about something like another one: those whose passages and titles have the terms that tell it from others, and with an <c>IEmbeddingProvider</c> those whose passages mean something like its own.
    /// Only what is in the index is found, and no model is asked.
    /// </summary>
    /// <param name="id">The video.</param>
    /// <param name="query">How many, and which; null for the ten most similar.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The videos, the most similar first; empty where the video has no text, or no other has to do with it.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.VideoNotFound"/>; <see cref="ErrorCode.InvalidRequest"/>: the limit is not 1 to 50.</exception>
    Task<IReadOnlyList<SimilarVideo>> FindSimilarAsync(VideoId id, SimilarQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Brings the index of the search up to date. What is saved is indexed at once, so this is for libraries from before an upgrade. Each text is
    /// committed on its own: searches go on meanwhile, and a run that was interrupted goes on where it stopped.
    /// </summary>
    /// <param name="options">What to index; null for what is missing.</param>
    /// <param name="cancellationToken">Cancels; what was done stays, and the text under way is left as it was.</param>
    /// <returns>A value after each text; nothing where all are in the index.</returns>
    IAsyncEnumerable<ReindexProgress> ReindexAsync(ReindexOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes what the library wrote down about its own work and nobody needs any more: old attempts, finished jobs, counts that are denser than their age deserves, leftovers of digests. Nothing that a digest, a
    /// figure of cost or a later call needs goes. In small transactions: others write in between, a run that was stopped goes on where it was, and a second run finds nothing more.
    /// </summary>
    /// <param name="options">What to keep; null for what the library's options say (<c>VideoDigesterOptions.Retention</c>).</param>
    /// <param name="cancellationToken">Stops; what was removed by then is gone.</param>
    /// <returns>How much was removed.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: a time is outside its range; or the database cannot be used.</exception>
    Task<PruneResult> PruneAsync(PruneOptions? options = null, CancellationToken cancellationToken = default);

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

    /// <summary>
    /// Removes a video with everything that hangs on it: transcripts, digests, saves. The log of attempts stays, and so does a note that it was removed: it does not come back with a playlist, a
    /// subscription or a folder, but with <see cref="AddAsync"/>, a job that somebody queued, a file that is named by itself, or where their options say so.
    /// </summary>
    /// <param name="id">The video's identity.</param>
    /// <param name="options">Who removes it, and whether that is remembered; null for nobody and yes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the library held the video; where it did not, nothing is remembered.</returns>
    Task<bool> RemoveAsync(VideoId id, RemoveOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the videos that were removed and do not come back by themselves, a page at a time.</summary>
    /// <param name="query">Conditions and page; null for the latest removals.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next. A video that has come back is not among them.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the page size or the cursor is not valid.</exception>
    Task<Page<RemovedVideo>> ListRemovedAsync(RemovedVideoQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Forgets that a video was removed: the next listing or import that meets it takes it again.</summary>
    /// <param name="id">The video's identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether its removal was remembered.</returns>
    Task<bool> ForgetRemovalAsync(VideoId id, CancellationToken cancellationToken = default);
}
