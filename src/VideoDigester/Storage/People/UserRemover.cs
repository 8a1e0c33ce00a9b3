using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>
/// Removes users. First the name becomes a random one: from then on whoever does something for a user of the old name has a new row, and whoever is about to has been waited for. What is the user's goes in the same transaction.
/// Jobs lose the user in transactions of their own, for whoever settles a job has its row before that of the user who is to have what follows: of all who are deleted, so that the next deletion does what a crash left undone.
/// </summary>
internal sealed class UserRemover(LibraryDatabase database, TimeProvider time)
{
    private readonly JobDetacher _jobs = new(database);

    /// <summary>Removes a user who has no subscriptions.</summary>
    public async Task<RemovalOutcome> RemoveAsync(string userId, UserDeletion mode, CancellationToken cancellationToken)
    {
        var outcome = await database.WriteAsync(connection => ForgetAsync(connection, userId, mode, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (outcome == RemovalOutcome.Subscribed)
            return outcome;

        // Whoever is gone is so for everybody: what is left to do is done whoever still waits for it, also where an earlier call was cut off after it took the name.
        await _jobs.DetachAsync(CancellationToken.None).ConfigureAwait(false);
        await database.WriteAsync(connection => Traceless(connection).DeleteAsync(CancellationToken.None), CancellationToken.None).ConfigureAwait(false);
        return outcome;
    }

    private async Task<RemovalOutcome> ForgetAsync(LibraryConnection connection, string userId, UserDeletion mode, CancellationToken cancellationToken)
    {
        var row = await database.Dialect.Locked(UserDirectory.Named(connection, userId)).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var random = DeletedUserName.Create();
        if (row is null)
        {
            // What is spent is noted before whoever it is for is known.
            var forgotten = await ForgetSpendingAsync(connection, userId, mode, random, cancellationToken).ConfigureAwait(false);
            return forgotten > 0 ? RemovalOutcome.Removed : RemovalOutcome.Unknown;
        }

        var (key, name) = (row.Id, row.ExternalId);
        await RenameAsync(connection, key, random, Timestamp.From(time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        if (await connection.Subscriptions.AnyAsync(subscription => subscription.UserId == key, cancellationToken).ConfigureAwait(false))
        {
            // Added since they were ended.
            await RenameAsync(connection, key, name, anonymizedAt: null, cancellationToken).ConfigureAwait(false);
            return RemovalOutcome.Subscribed;
        }

        await LockVideosAsync(connection, key, cancellationToken).ConfigureAwait(false);
        await UnlinkAsync(connection, key, cancellationToken).ConfigureAwait(false);
        await RemovePrivateAsync(connection, key, mode, cancellationToken).ConfigureAwait(false);
        await ForgetSpendingAsync(connection, userId, mode, random, cancellationToken).ConfigureAwait(false);
        return RemovalOutcome.Removed;
    }

    private static Task<int> RenameAsync(LibraryConnection connection, long key, string name, Timestamp? anonymizedAt, CancellationToken cancellationToken) =>
        connection.Users.Where(user => user.Id == key).Set(user => user.ExternalId, name).Set(user => user.AnonymizedAt, anonymizedAt).UpdateAsync(cancellationToken);

    /// <summary>Takes the videos of which something is the user's, before what hangs on them, as whoever removes one does.</summary>
    private async Task LockVideosAsync(LibraryConnection connection, long key, CancellationToken cancellationToken)
    {
        var touched = connection.Digests.Where(digest => digest.RequestedBy == key)
            .Concat(from save in connection.UserDigests where save.UserId == key from digest in connection.Digests.InnerJoin(digest => digest.Id == save.DigestId) select digest)
            .Concat(from done in connection.Interactions where done.UserId == key from digest in connection.Digests.InnerJoin(digest => digest.Id == done.DigestId) select digest)
            .Select(digest => digest.VideoId)
            .Concat(connection.Logs.Where(log => log.UserId == key && log.VideoId != null).Select(log => log.VideoId!.Value))
            .Concat(connection.ReadingPositions.Where(position => position.UserId == key).Select(position => position.VideoId))
            .Concat(from collection in connection.Collections where collection.OwnerId == key from item in connection.CollectionItems.InnerJoin(item => item.CollectionId == collection.Id) select item.VideoId);
        await database.Dialect.Locked(connection.Videos.Where(video => touched.Contains(video.Id)).OrderBy(video => video.Id)).Select(video => video.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What stays and was done for the user is done for nobody.</summary>
    private static async Task UnlinkAsync(LibraryConnection connection, long key, CancellationToken cancellationToken)
    {
        await connection.Digests.Where(digest => digest.RequestedBy == key).Set(digest => digest.RequestedBy, (long?)null).UpdateAsync(cancellationToken).ConfigureAwait(false);
        await connection.Logs.Where(log => log.UserId == key).Set(log => log.UserId, (long?)null).UpdateAsync(cancellationToken).ConfigureAwait(false);
        await connection.Tombstones.Where(stone => stone.RemovedBy == key).Set(stone => stone.RemovedBy, (long?)null).UpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task RemovePrivateAsync(LibraryConnection connection, long key, UserDeletion mode, CancellationToken cancellationToken)
    {
        await connection.UserDigests.Where(save => save.UserId == key).DeleteAsync(cancellationToken).ConfigureAwait(false);
        await connection.ReadingPositions.Where(position => position.UserId == key).DeleteAsync(cancellationToken).ConfigureAwait(false);
        await connection.Collections.Where(collection => collection.OwnerId == key).DeleteAsync(cancellationToken).ConfigureAwait(false);
        if (mode == UserDeletion.Remove)
            await connection.Interactions.Where(interaction => interaction.UserId == key).DeleteAsync(cancellationToken).ConfigureAwait(false);
        await connection.Users.Where(user => user.Id == key)
            .Set(user => user.DisplayName, (string?)null)
            .Set(user => user.Email, (string?)null)
            .UpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    // What everybody spent has its own rows and stays what it is.
    private static Task<int> ForgetSpendingAsync(LibraryConnection connection, string userId, UserDeletion mode, string random, CancellationToken cancellationToken)
    {
        var (scope, nobody) = (BudgetLimit.ScopeOf(userId), BudgetLimit.ScopeOf(random));
        var spent = connection.Budgets.Where(row => row.Scope == scope);
        return mode == UserDeletion.Anonymize ? spent.Set(row => row.Scope, nobody).UpdateAsync(cancellationToken) : spent.DeleteAsync(cancellationToken);
    }

    /// <summary>Deleted users of whom nothing is kept.</summary>
    private static IQueryable<UserRow> Traceless(LibraryConnection connection) => connection.Users.Where(user =>
        user.AnonymizedAt != null
        && !connection.Interactions.Any(interaction => interaction.UserId == user.Id)
        && !connection.Jobs.Any(job => job.UserId == user.Id));
}
