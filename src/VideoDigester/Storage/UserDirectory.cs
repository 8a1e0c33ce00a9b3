using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Finds users by the host's names for them, and adds those that are new.</summary>
internal sealed class UserDirectory(StorageDialect dialect)
{
    /// <summary>The key of the user's row, which may be new; null where nobody is named.</summary>
    public async Task<long?> FindOrAddAsync(LibraryConnection connection, string? externalId, Timestamp now, CancellationToken cancellationToken)
    {
        if (StoredText.CleanOrNull(externalId) is not { } given)
            return null;
        var name = StorableMetadata.Key(given);
        var same = connection.Users.Where(user => user.ExternalId == name).Select(user => (long?)user.Id);
        if (await same.SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        var row = new UserRow { ExternalId = name, AddedAt = now };
        return await dialect.TryInsertAsync(connection, row, cancellationToken).ConfigureAwait(false)
            ? row.Id
            : await same.SoleAsync(cancellationToken).ConfigureAwait(false);
    }
}
