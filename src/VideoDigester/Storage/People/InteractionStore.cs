using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>
/// What users do with digests. A user's writes come one after the other: the row is locked before anything else, so that of two hosts that save the same the second sees what the first one did, and whoever deletes the user waits,
/// or is waited for. The moment is taken then: the history is in the order in which things were done.
/// </summary>
internal sealed class InteractionStore(LibraryDatabase database, TimeProvider time)
{
    private static readonly string Saved = StoredName<InteractionAction>.Of(InteractionAction.Saved);
    private static readonly string Unsaved = StoredName<InteractionAction>.Of(InteractionAction.Unsaved);

    private readonly UserDirectory _users = new(database.Dialect);

    /// <inheritdoc cref="IDigestInteractions.SaveAsync" />
    public Task<SavedDigest> SaveAsync(string userId, DigestId digestId, string? note, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var user = (await _users.LockOrAddAsync(connection, userId, Timestamp.From(time.GetUtcNow()), cancellationToken).ConfigureAwait(false)).Id;
            var now = Timestamp.From(time.GetUtcNow());
            var digest = await connection.PinDigestAsync(database.Dialect, digestId, cancellationToken).ConfigureAwait(false);
            var row = await Of(connection, user, digest).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (row is null)
            {
                row = new UserDigestRow { UserId = user, DigestId = digest, SavedAt = now, Note = StoredText.CleanOrNull(note) };
                await database.Dialect.WriteAsync(connection, [row], cancellationToken).ConfigureAwait(false);
                await AppendAsync(connection, user, digest, Saved, now, dwell: null, cancellationToken).ConfigureAwait(false);
            }
            else if (note is not null && StoredText.CleanOrNull(note) != row.Note)
            {
                row.Note = StoredText.CleanOrNull(note);
                await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
            }

            return new SavedDigest { Digest = await ReadAsync(connection, digest, cancellationToken).ConfigureAwait(false), SavedAt = row.SavedAt.Value, Note = row.Note };
        },
        cancellationToken);

    /// <inheritdoc cref="IDigestInteractions.UnsaveAsync" />
    public Task<bool> UnsaveAsync(string userId, DigestId digestId, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var locked = database.Dialect.Locked(UserDirectory.Named(connection, userId)).Select(row => (long?)row.Id);
            var user = await locked.SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            var digest = await connection.PinDigestAsync(database.Dialect, digestId, cancellationToken).ConfigureAwait(false);
            if (user is not { } known || await Of(connection, known, digest).DeleteAsync(cancellationToken).ConfigureAwait(false) == 0)
                return false;
            await AppendAsync(connection, known, digest, Unsaved, Timestamp.From(time.GetUtcNow()), dwell: null, cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    /// <inheritdoc cref="IDigestInteractions.RecordAsync" />
    public Task<DigestInteraction> RecordAsync(string userId, DigestId digestId, InteractionAction action, TimeSpan? dwell, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var user = (await _users.LockOrAddAsync(connection, userId, Timestamp.From(time.GetUtcNow()), cancellationToken).ConfigureAwait(false)).Id;
            var now = Timestamp.From(time.GetUtcNow());
            var digest = await connection.PinDigestAsync(database.Dialect, digestId, cancellationToken).ConfigureAwait(false);
            var row = await AppendAsync(connection, user, digest, StoredName<InteractionAction>.Of(action), now, dwell, cancellationToken).ConfigureAwait(false);
            return new DigestInteraction
            {
                Action = action,
                Digest = await ReadAsync(connection, digest, cancellationToken).ConfigureAwait(false),
                OccurredAt = row.OccurredAt.Value,
                Dwell = Duration.Of(row.DwellMs),
            };
        },
        cancellationToken);

    private static IQueryable<UserDigestRow> Of(LibraryConnection connection, long user, long digest) => connection.UserDigests.Where(row => row.UserId == user && row.DigestId == digest);

    private static async Task<DigestSummary> ReadAsync(LibraryConnection connection, long digest, CancellationToken cancellationToken) =>
        (await ListedDigest.Of(connection, connection.Digests.Where(row => row.Id == digest)).SoleAsync(cancellationToken).ConfigureAwait(false)).ToSummary();

    private async Task<InteractionRow> AppendAsync(LibraryConnection connection, long user, long digest, string action, Timestamp at, TimeSpan? dwell, CancellationToken cancellationToken)
    {
        var row = new InteractionRow { UserId = user, DigestId = digest, Action = action, OccurredAt = at, DwellMs = Duration.Milliseconds(dwell) };
        await database.Dialect.InsertAsync(connection, row, cancellationToken).ConfigureAwait(false);
        return row;
    }
}
