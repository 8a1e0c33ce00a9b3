namespace VideoDigester;

/// <summary>
/// Named lists of videos. One with an owner is the owner's alone: for everybody else there is no such collection, whatever they ask. One without is everybody's: all users see and change it. A video may be in any
/// number of them. Safe for concurrent use by any number of threads and processes.
/// </summary>
/// <remarks>
/// A <c>userId</c> is the application's own name for the user who asks; null asks for nobody in particular, who sees what is everybody's. One that is empty, or white space only, is refused with
/// <see cref="ErrorCode.InvalidRequest"/> by every call.
/// </remarks>
public interface ICollections
{
    /// <summary>Makes a collection.</summary>
    /// <param name="request">Its name, and whose it is.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The collection.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the name is empty or too long, the owner has one of this name, or the owner has no name.</exception>
    Task<CollectionInfo> CreateAsync(CollectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Finds a collection.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The collection, or null where there is none that the user may see.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task<CollectionInfo?> FindAsync(CollectionId id, string? userId, CancellationToken cancellationToken = default);

    /// <summary>Lists collections: the user's own, then everybody's, each by name in the order of their code points.</summary>
    /// <param name="userId">Who asks.</param>
    /// <param name="query">The page; null for the first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name, or the page size or the cursor is not valid.</exception>
    Task<Page<CollectionInfo>> ListAsync(string? userId, CollectionQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the name of a collection, or what it is for.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The collection as it is now.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.CollectionNotFound"/>; <see cref="ErrorCode.InvalidRequest"/>: the name is empty, too long or taken, or the user has no name.</exception>
    Task<CollectionInfo> UpdateAsync(CollectionId id, string? userId, CollectionChange change, CancellationToken cancellationToken = default);

    /// <summary>Removes a collection. Its videos stay in the library.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one that the user may see.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task<bool> DeleteAsync(CollectionId id, string? userId, CancellationToken cancellationToken = default);

    /// <summary>Puts a video at the end of a collection.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="videoId">The video.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it was put there; false where the collection holds it already, at whatever place.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.CollectionNotFound"/>; <see cref="ErrorCode.VideoNotFound"/>; <see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task<bool> AddAsync(CollectionId id, string? userId, VideoId videoId, CancellationToken cancellationToken = default);

    /// <summary>Takes a video out of a collection. It stays in the library.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="videoId">The video.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the collection held it.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.CollectionNotFound"/>; <see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task<bool> RemoveAsync(CollectionId id, string? userId, VideoId videoId, CancellationToken cancellationToken = default);

    /// <summary>Moves a video to another place of a collection.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="videoId">The video.</param>
    /// <param name="position">How many videos come before it then, from 0; beyond the end is the end.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the collection holds it.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.CollectionNotFound"/>; <see cref="ErrorCode.InvalidRequest"/>: the position is negative, or the user has no name.</exception>
    Task<bool> MoveAsync(CollectionId id, string? userId, VideoId videoId, int position, CancellationToken cancellationToken = default);

    /// <summary>Lists the videos of a collection in their order.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="query">The page; null for the first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.CollectionNotFound"/>; <see cref="ErrorCode.InvalidRequest"/>: the page size or the cursor is not valid, or the user has no name.</exception>
    Task<Page<VideoSummary>> ListVideosAsync(CollectionId id, string? userId, CollectionVideosQuery? query = null, CancellationToken cancellationToken = default);
}
