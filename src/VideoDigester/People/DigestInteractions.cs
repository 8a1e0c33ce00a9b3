using VideoDigester.Storage;
using VideoDigester.Storage.People;

namespace VideoDigester.People;

/// <inheritdoc cref="IDigestInteractions" />
internal sealed class DigestInteractions(LibraryDatabase database, TimeProvider time) : IDigestInteractions
{
    private static readonly TimeSpan LongestDwell = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestOffset = TimeSpan.FromDays(36500);

    private readonly InteractionStore _interactions = new(database, time);
    private readonly InteractionLister _history = new(database);
    private readonly SavedDigestLister _saved = new(database);
    private readonly UnreadLister _unread = new(database);
    private readonly PositionStore _positions = new(database, time);

    /// <inheritdoc />
    public async Task<SavedDigest> SaveAsync(string userId, DigestId digestId, string? note = null, CancellationToken cancellationToken = default) =>
        await _interactions.SaveAsync(CheckedUser.Of(userId), digestId, CheckedText.Of(note, SavedDigest.MaxNoteLength, "note"), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<bool> UnsaveAsync(string userId, DigestId digestId, CancellationToken cancellationToken = default) =>
        await _interactions.UnsaveAsync(CheckedUser.Of(userId), digestId, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<DigestInteraction> RecordAsync(string userId, DigestId digestId, InteractionAction action, TimeSpan? dwell = null, CancellationToken cancellationToken = default)
    {
        var user = CheckedUser.Of(userId);
        if (!Enum.IsDefined(action))
            throw Invalid($"{action} is nothing that a user does with a digest.");
        if (action is InteractionAction.Saved or InteractionAction.Unsaved)
            throw Invalid("A digest is saved by SaveAsync, and no more by UnsaveAsync.");
        if (dwell is not null && action is not (InteractionAction.Viewed or InteractionAction.Read))
            throw Invalid($"How long a digest was open is said where it was viewed or read, and not where it was {action.ToString().ToLowerInvariant()}.");
        if (dwell < TimeSpan.Zero || dwell > LongestDwell)
            throw Invalid($"Dwell is {dwell}; it can be nothing to a day.");
        return await _interactions.RecordAsync(user, digestId, action, dwell, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<Page<SavedDigest>> ListSavedAsync(string userId, SavedDigestQuery? query = null, CancellationToken cancellationToken = default) =>
        await _saved.ListAsync(CheckedUser.Of(userId), query ?? new SavedDigestQuery(), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<Page<DigestSummary>> ListUnreadAsync(string userId, UnreadQuery? query = null, CancellationToken cancellationToken = default) =>
        await _unread.ListAsync(CheckedUser.Of(userId), query ?? new UnreadQuery(), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<Page<DigestInteraction>> ListHistoryAsync(string userId, InteractionQuery? query = null, CancellationToken cancellationToken = default) =>
        await _history.ListAsync(CheckedUser.Of(userId), query ?? new InteractionQuery(), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<ReadingPosition> SetPositionAsync(string userId, ReadingPosition position, CancellationToken cancellationToken = default)
    {
        var user = CheckedUser.Of(userId);
        ArgumentNullException.ThrowIfNull(position);
        if (position is { Item: null, Offset: null })
            throw Invalid("A position says an item of a digest, a moment of the video, or both.");
        if (position is { Item: not null, DigestId: null })
            throw Invalid("An item is one of a digest: say of which.");
        if (position.Item < 0)
            throw Invalid($"Item is {position.Item}; items are counted from 0.");
        if (position.Offset < TimeSpan.Zero || position.Offset > LongestOffset)
            throw Invalid($"Offset is {position.Offset}; it can be the beginning to a hundred years.");
        return await _positions.SetAsync(user, position, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<ReadingPosition?> FindPositionAsync(string userId, VideoId videoId, CancellationToken cancellationToken = default) =>
        await _positions.FindAsync(CheckedUser.Of(userId), videoId, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<Page<ReadingPosition>> ListPositionsAsync(string userId, ReadingPositionQuery? query = null, CancellationToken cancellationToken = default) =>
        await _positions.ListAsync(CheckedUser.Of(userId), query ?? new ReadingPositionQuery(), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<bool> ClearPositionAsync(string userId, VideoId videoId, CancellationToken cancellationToken = default) =>
        await _positions.ClearAsync(CheckedUser.Of(userId), videoId, cancellationToken).ConfigureAwait(false);

    private static VideoDigesterException Invalid(string message) => new(ErrorCode.InvalidRequest, message);
}
