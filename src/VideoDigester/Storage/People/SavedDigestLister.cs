using LinqToDB;
using LinqToDB.Async;

namespace VideoDigester.Storage.People;

/// <summary>Lists what a user saved, a page at a time, the last first.</summary>
internal sealed class SavedDigestLister(LibraryDatabase database)
{
    private const string List = "saved";

    public Task<Page<SavedDigest>> ListAsync(string userId, SavedDigestQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, SavedDigestQuery.MaxPageSize, "digests");
        var after = MomentCursor.Read(query.After, List);
        return database.ReadAsync(
            async connection =>
            {
                if (await UserDirectory.FindAsync(connection, userId, cancellationToken).ConfigureAwait(false) is not { } user)
                    return new Page<SavedDigest>([], null);
                var rows = await Query(connection, user, query, after).ToListAsync(cancellationToken).ConfigureAwait(false);
                return KeysetPage.Of(rows, query.PageSize, row => row.ToSaved(), row => new MomentCursor(row.Row.SavedAt, row.Row.DigestId).Write(List));
            },
            cancellationToken);
    }

    /// <summary>The query of one page, with one row more: whether there is a next page.</summary>
    internal static IQueryable<ListedSave> Query(LibraryConnection connection, long user, SavedDigestQuery query, MomentCursor? after)
    {
        var saves = connection.UserDigests.Where(row => row.UserId == user);
        if (after is { At: var at, Id: var last })
            saves = saves.Where(row => Sql.Row(row.SavedAt, row.DigestId) < Sql.Row(at, last));
        var listed =
            from row in saves.OrderByDescending(row => row.SavedAt).ThenByDescending(row => row.DigestId)
            from digest in ListedDigest.Of(connection, DigestConditions.Of(query).Matching(connection, connection.Digests)).InnerJoin(digest => digest.Row.Id == row.DigestId)
            select new ListedSave { Row = row, Digest = digest };
        return listed.Take(query.PageSize + 1);
    }
}
