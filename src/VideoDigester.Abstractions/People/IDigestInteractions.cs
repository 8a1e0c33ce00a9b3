namespace VideoDigester;

/// <summary>
/// What users do with digests: what they save, read, skip and watch, and where they stopped. Videos, transcripts and digests are everybody's; all that is here is the user's own, and no call shows, counts or
/// changes what is another's. Users go by the application's own names for them and are added on first use. Safe for concurrent use by any number of threads and processes.
/// </summary>
/// <remarks>A user's name that is empty, or white space only, is refused with <see cref="ErrorCode.InvalidRequest"/> by every call. What is read for a user whom the library does not know is what a user has who never did anything, and adds nobody.</remarks>
public interface IDigestInteractions
{
    /// <summary>Saves a digest for later. Saving it again keeps the moment.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="digestId">The digest.</param>
    /// <param name="note">A note, which takes the place of the one before; null keeps that, and an empty text removes it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What is saved.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.DigestNotFound"/>; <see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task<SavedDigest> SaveAsync(string userId, DigestId digestId, string? note = null, CancellationToken cancellationToken = default);

    /// <summary>Saves a digest no more. Its note goes.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="digestId">The digest.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it was saved.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.DigestNotFound"/>; <see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task<bool> UnsaveAsync(string userId, DigestId digestId, CancellationToken cancellationToken = default);

    /// <summary>Writes down what a user did with a digest.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="digestId">The digest.</param>
    /// <param name="action">What was done. <see cref="InteractionAction.Saved"/> and <see cref="InteractionAction.Unsaved"/> have calls of their own.</param>
    /// <param name="dwell">How long the digest was open, up to a day and cut to the millisecond; only with <see cref="InteractionAction.Viewed"/> and <see cref="InteractionAction.Read"/>, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.DigestNotFound"/>; <see cref="ErrorCode.InvalidRequest"/>: the user has no name, the action is none that is recorded here, or the time is outside its range.</exception>
    Task<DigestInteraction> RecordAsync(string userId, DigestId digestId, InteractionAction action, TimeSpan? dwell = null, CancellationToken cancellationToken = default);

    /// <summary>Lists what a user saved, the last saved first. Digests stay saved when others take their place.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="query">Conditions and page; null for the first page of all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name, or the page size or the cursor is not valid.</exception>
    Task<Page<SavedDigest>> ListSavedAsync(string userId, SavedDigestQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the digests that a user has neither viewed, read nor skipped, and whose video was not marked there as watched, the newest first. Of digests that others took the place of none is listed; one whose
    /// captions were replaced is, as long as there is no newer one of its video, type and language.
    /// </summary>
    /// <param name="userId">The user. One whom the library does not know has read nothing.</param>
    /// <param name="query">Conditions and page; null for the first page of all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name, or the page size or the cursor is not valid.</exception>
    Task<Page<DigestSummary>> ListUnreadAsync(string userId, UnreadQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Lists what a user did, the last first: the history. Saving and unsaving are in it.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="query">Conditions and page; null for the first page of all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name, the action is none, or the page size or the cursor is not valid.</exception>
    Task<Page<DigestInteraction>> ListHistoryAsync(string userId, InteractionQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Keeps where a user stopped in a video, in the place of what was kept before.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="position">The position: an item of a digest, a moment, or both.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The position as it is kept.</returns>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.VideoNotFound"/>; <see cref="ErrorCode.DigestNotFound"/>; <see cref="ErrorCode.InvalidRequest"/>: the user has no name, the position says neither an item nor a moment, an item without its digest or beyond
    /// its last one, a moment before the beginning, or the digest is one of another video.
    /// </exception>
    Task<ReadingPosition> SetPositionAsync(string userId, ReadingPosition position, CancellationToken cancellationToken = default);

    /// <summary>Finds where a user stopped in a video.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="videoId">The video.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The position, or null where none is kept.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task<ReadingPosition?> FindPositionAsync(string userId, VideoId videoId, CancellationToken cancellationToken = default);

    /// <summary>Lists where a user stopped, the last changed first.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="query">The page; null for the first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name, or the page size or the cursor is not valid.</exception>
    Task<Page<ReadingPosition>> ListPositionsAsync(string userId, ReadingPositionQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Forgets where a user stopped in a video.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="videoId">The video.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether a position was kept.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task<bool> ClearPositionAsync(string userId, VideoId videoId, CancellationToken cancellationToken = default);
}
