using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>Lists the digests that a user has not dealt with, a page at a time, the newest first.</summary>
internal sealed class UnreadLister(LibraryDatabase database)
{
    // Keys begin at 1: somebody whom the library does not know has dealt with nothing.
    private const long Nobody = 0;
    private const string List = "unread";

    private static readonly string[] Dealt =
        [.. new[] { InteractionAction.Viewed, InteractionAction.Read, InteractionAction.Skipped, InteractionAction.Watched }.Select(StoredName<InteractionAction>.Of)];

    public Task<Page<DigestSummary>> ListAsync(string userId, UnreadQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, UnreadQuery.MaxPageSize, "digests");
        var after = MomentCursor.Read(query.After, List);
        return database.ReadAsync(
            async connection =>
            {
                var user = await UserDirectory.FindAsync(connection, userId, cancellationToken).ConfigureAwait(false) ?? Nobody;
                var rows = await Query(connection, user, query, after).ToListAsync(cancellationToken).ConfigureAwait(false);
                return KeysetPage.Of(rows, query.PageSize, row => row.ToSummary(), row => new MomentCursor(row.Row.GeneratedAt, row.Row.Id).Write(List));
            },
            cancellationToken);
    }

    /// <summary>The query of one page, with one row more: whether there is a next page.</summary>
    internal static IQueryable<ListedDigest> Query(LibraryConnection connection, long user, UnreadQuery query, MomentCursor? after)
    {
        var digests = DigestConditions.Of(query).Matching(connection, Unread(connection, user));
        if (after is { At: var at, Id: var last })
            digests = digests.Where(digest => Sql.Row(digest.GeneratedAt, digest.Id) < Sql.Row(at, last));
        return ListedDigest.Of(connection, digests.OrderByDescending(digest => digest.GeneratedAt).ThenByDescending(digest => digest.Id)).Take(query.PageSize + 1);
    }

    private static IQueryable<DigestRow> Unread(LibraryConnection connection, long user)
    {
        var dealt = Dealt;
        return
            from digest in connection.Digests
            where digest.SupersededAt == null
            where !connection.Interactions.Any(row => row.UserId == user && row.DigestId == digest.Id && dealt.Contains(row.Action))

            // One whose captions were replaced gives way to one of the new captions. Languages are compared in lower case, so that SQLite looks at the digests of the video, and not at all of the language.
            where digest.StaleAt == null || !connection.Digests.Any(newer =>
                newer.VideoId == digest.VideoId && newer.DigestType == digest.DigestType && Sql.Lower(newer.Language) == Sql.Lower(digest.Language) && newer.SupersededAt == null && newer.StaleAt == null)
            select digest;
    }
}
