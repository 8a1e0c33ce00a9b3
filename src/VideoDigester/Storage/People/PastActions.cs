using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>What users did elsewhere, at the moments at which they did it. The same is kept once, however often it is told.</summary>
internal sealed class PastActions(LibraryDatabase database)
{
    private static readonly string Unsaved = StoredName<InteractionAction>.Of(InteractionAction.Unsaved);

    private readonly UserDirectory _users = new(database.Dialect);

    /// <summary>Keeps that a user saved a digest, unless the user has unsaved it here since. What the user did is told by <see cref="RecordAsync"/>.</summary>
    public Task<IngestOutcome> SaveAsync(string userId, DigestId digestId, DateTimeOffset at, CancellationToken cancellationToken) => WriteAsync(
        userId,
        digestId,
        at,
        async (connection, user, digest, moment) =>
        {
            if (await connection.UserDigests.AnyAsync(row => row.UserId == user && row.DigestId == digest, cancellationToken).ConfigureAwait(false)
                || await connection.Interactions.AnyAsync(row => row.UserId == user && row.DigestId == digest && row.Action == Unsaved && row.OccurredAt >= moment, cancellationToken).ConfigureAwait(false))
                return false;
            await database.Dialect.WriteAsync(connection, [new UserDigestRow { UserId = user, DigestId = digest, SavedAt = moment }], cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    /// <summary>Keeps what a user did with a digest.</summary>
    public Task<IngestOutcome> RecordAsync(string userId, DigestId digestId, InteractionAction action, DateTimeOffset at, CancellationToken cancellationToken) => WriteAsync(
        userId,
        digestId,
        at,
        async (connection, user, digest, moment) =>
        {
            var done = StoredName<InteractionAction>.Of(action);
            if (await connection.Interactions.AnyAsync(row => row.UserId == user && row.OccurredAt == moment && row.DigestId == digest && row.Action == done, cancellationToken).ConfigureAwait(false))
                return false;
            await database.Dialect.WriteAsync(connection, [new InteractionRow { UserId = user, DigestId = digest, Action = done, OccurredAt = moment }], cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    // The user is locked first, as by everything that users do, so that two imports at once do not both find nothing.
    private Task<IngestOutcome> WriteAsync(
        string userId, DigestId digestId, DateTimeOffset at, Func<LibraryConnection, long, long, Timestamp, Task<bool>> write, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var moment = Timestamp.From(at);
            var user = (await _users.LockOrAddAsync(connection, userId, moment, cancellationToken).ConfigureAwait(false)).Id;
            var digest = await connection.PinDigestAsync(database.Dialect, digestId, cancellationToken).ConfigureAwait(false);
            return await write(connection, user, digest, moment).ConfigureAwait(false) ? IngestOutcome.Added : IngestOutcome.Unchanged;
        },
        cancellationToken);
}
