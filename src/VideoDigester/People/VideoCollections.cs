using VideoDigester.Storage;
using VideoDigester.Storage.People;

namespace VideoDigester.People;

/// <inheritdoc cref="ICollections" />
internal sealed class VideoCollections(LibraryDatabase database, TimeProvider time) : ICollections
{
    private readonly CollectionStore _collections = new(database, time);
    private readonly CollectionVideoStore _videos = new(database, time);
    private readonly CollectionLister _lister = new(database);

    /// <inheritdoc />
    public async Task<CollectionInfo> CreateAsync(CollectionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request with { Name = NameOf(request.Name), Description = DescriptionOf(request.Description), OwnerId = CheckedUser.OrNull(request.OwnerId) };
        return await _collections.CreateAsync(wanted, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<CollectionInfo?> FindAsync(CollectionId id, string? userId = null, CancellationToken cancellationToken = default) =>
        await _collections.FindAsync(id, CheckedUser.OrNull(userId), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<Page<CollectionInfo>> ListAsync(string? userId = null, CollectionQuery? query = null, CancellationToken cancellationToken = default) =>
        await _lister.ListAsync(CheckedUser.OrNull(userId), query ?? new CollectionQuery(), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<CollectionInfo> UpdateAsync(CollectionId id, string? userId, CollectionChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var wanted = change with { Name = change.Name is { } name ? NameOf(name) : null, Description = DescriptionOf(change.Description) };
        return await _collections.UpdateAsync(id, CheckedUser.OrNull(userId), wanted, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> DeleteAsync(CollectionId id, string? userId = null, CancellationToken cancellationToken = default) =>
        await _collections.DeleteAsync(id, CheckedUser.OrNull(userId), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<bool> AddAsync(CollectionId id, string? userId, VideoId videoId, CancellationToken cancellationToken = default) =>
        await _videos.AddAsync(id, CheckedUser.OrNull(userId), videoId, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<bool> RemoveAsync(CollectionId id, string? userId, VideoId videoId, CancellationToken cancellationToken = default) =>
        await _videos.RemoveAsync(id, CheckedUser.OrNull(userId), videoId, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<bool> MoveAsync(CollectionId id, string? userId, VideoId videoId, int position, CancellationToken cancellationToken = default) => position >= 0
        ? await _videos.MoveAsync(id, CheckedUser.OrNull(userId), videoId, position, cancellationToken).ConfigureAwait(false)
        : throw Invalid($"The position is {position}; it counts from 0.");

    /// <inheritdoc />
    public async Task<Page<VideoSummary>> ListVideosAsync(CollectionId id, string? userId = null, CollectionVideosQuery? query = null, CancellationToken cancellationToken = default) =>
        await _videos.ListAsync(id, CheckedUser.OrNull(userId), query ?? new CollectionVideosQuery(), cancellationToken).ConfigureAwait(false);

    // White space at the ends would make two of what people take for one.
    private static string NameOf(string? name)
    {
        var clean = StoredText.Clean(name)?.Trim();
        if (string.IsNullOrEmpty(clean))
            throw Invalid("A collection has a name.");
        return clean.Length <= CollectionRequest.MaxNameLength ? clean : throw Invalid($"The name has {clean.Length} characters; it can have {CollectionRequest.MaxNameLength}.");
    }

    private static string? DescriptionOf(string? description) => CheckedText.Of(description, CollectionRequest.MaxDescriptionLength, "description");

    private static VideoDigesterException Invalid(string message) => new(ErrorCode.InvalidRequest, message);
}
