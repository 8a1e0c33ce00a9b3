using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Finds users by the host's names for them, and adds those that are new. Whoever was found stays until the transaction ends.</summary>
internal sealed class UserDirectory(StorageDialect dialect)
{
    private const int MostRounds = 10;

    /// <summary>The users of a name, of whom there is at most one. Those who were deleted have names that nobody is to know.</summary>
    public static IQueryable<UserRow> Named(LibraryConnection connection, string externalId)
    {
        var name = StorableMetadata.Key(externalId);
        return connection.Users.Where(user => user.ExternalId == name && user.AnonymizedAt == null);
    }

    /// <summary>The key of a user whom nobody adds here; null where the library does not know the name.</summary>
    public static Task<long?> FindAsync(LibraryConnection connection, string externalId, CancellationToken cancellationToken) =>
        Named(connection, externalId).Select(user => (long?)user.Id).SoleOrDefaultAsync(cancellationToken);

    /// <summary>The key of the user's row, which may be new; null where nobody is named.</summary>
    public async Task<long?> FindOrAddAsync(LibraryConnection connection, string? externalId, Timestamp now, CancellationToken cancellationToken) =>
        StoredText.CleanOrNull(externalId) is { } given
            ? (await FindOrAddAsync(connection, dialect.Pinned(Named(connection, given)), given, now, cancellationToken).ConfigureAwait(false)).Id
            : null;

    /// <summary>The user's row, which may be new, with other writers kept off it: what a user does is done one after the other. Users are locked before videos and digests.</summary>
    public Task<UserRow> LockOrAddAsync(LibraryConnection connection, string externalId, Timestamp now, CancellationToken cancellationToken) =>
        FindOrAddAsync(connection, dialect.Locked(Named(connection, externalId)), externalId, now, cancellationToken);

    private async Task<UserRow> FindOrAddAsync(LibraryConnection connection, IQueryable<UserRow> same, string externalId, Timestamp now, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (await same.SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } known)
                return known;
            var row = new UserRow { ExternalId = StorableMetadata.Key(externalId), AddedAt = now };
            if (await dialect.TryInsertAsync(connection, row, cancellationToken).ConfigureAwait(false))
                return row;

            // Another writer added the user first, and a third one may delete it again before it is read.
        }

        throw SoleRow.Gone();
    }
}
