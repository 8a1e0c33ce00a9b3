namespace VideoDigester;

/// <summary>
/// The users that the library knows, by the application's own names for them. They are added on first use by whatever is done for them; here they are named, exported and deleted. Safe for concurrent use by any
/// number of threads and processes.
/// </summary>
/// <remarks>A user's name that is empty, or white space only, is refused with <see cref="ErrorCode.InvalidRequest"/> by every call.</remarks>
public interface ILibraryUsers
{
    /// <summary>Finds a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user, or null where the library does not know one of this name.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task<LibraryUser?> FindAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Adds a user, or changes what is known of one: the name to show and the address become what is given, null included.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user as it is kept.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task<LibraryUser> SaveAsync(LibraryUser user, CancellationToken cancellationToken = default);

    /// <summary>Lists users, those that were met last first. Those who were deleted are not among them.</summary>
    /// <param name="query">The page; null for the first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the page size or the cursor is not valid.</exception>
    Task<Page<LibraryUser>> ListAsync(UserQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a user. Subscriptions end; jobs lose their user and are done all the same, for others may wait for the same work; digests that were asked for stay, and nobody asked for them; so does the log of attempts. The name is
    /// free again: whoever is called so next is somebody new. What is under way for the user while it is deleted counts as such a next use.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="mode">Whether what was done with digests goes too.</param>
    /// <param name="cancellationToken">Cancels the call. Subscriptions that ended by then stay ended; of all else either everything is done, cancelled or not, or nothing.</param>
    /// <returns>Whether there was such a user.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the user has no name, or the mode is none; <see cref="ErrorCode.DatabaseBusy"/>: others went on adding subscriptions for the user.</exception>
    Task<bool> DeleteAsync(string userId, UserDeletion mode, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes all that the library holds of a user as one JSON object, UTF-8 without a byte order mark: saves with notes, what was done, positions, own collections with their videos, subscriptions, jobs, the digests that were asked for, attempts,
    /// removed videos and spending. It is written as it is read, so that memory does not grow with it; what changes meanwhile may be in it or not.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="destination">Where to write; left open.</param>
    /// <param name="cancellationToken">Cancels the call; what is written by then is no whole object.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.UserNotFound"/>, and nothing is written; <see cref="ErrorCode.InvalidRequest"/>: the user has no name.</exception>
    Task ExportAsync(string userId, Stream destination, CancellationToken cancellationToken = default);
}
