using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>Lists a user's history, a page at a time, the last first.</summary>
internal sealed class InteractionLister(LibraryDatabase database)
{
    private const string List = "history";

    public Task<Page<DigestInteraction>> ListAsync(string userId, InteractionQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, InteractionQuery.MaxPageSize, "interactions");
        if (query.Action is { } action && !Enum.IsDefined(action))
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"{action} is nothing that a user does with a digest.");
        var after = MomentCursor.Read(query.After, List);
        return database.ReadAsync(
            async connection =>
            {
                if (await UserDirectory.FindAsync(connection, userId, cancellationToken).ConfigureAwait(false) is not { } user)
                    return new Page<DigestInteraction>([], null);
                var rows = await Query(connection, user, query, after).ToListAsync(cancellationToken).ConfigureAwait(false);
                return KeysetPage.Of(rows, query.PageSize, Read, row => new MomentCursor(row.Row.OccurredAt, row.Row.Id).Write(List));
            },
            cancellationToken);
    }

    /// <summary>The query of one page, with one row more: whether there is a next page.</summary>
    internal static IQueryable<ListedInteraction> Query(LibraryConnection connection, long user, InteractionQuery query, MomentCursor? after)
    {
        var listed =
            from row in Matching(connection, user, query, after).OrderByDescending(row => row.OccurredAt).ThenByDescending(row => row.Id)
            from digest in ListedDigest.Of(connection, connection.Digests).InnerJoin(digest => digest.Row.Id == row.DigestId)
            select new ListedInteraction { Row = row, Digest = digest };
        return listed.Take(query.PageSize + 1);
    }

    private static IQueryable<InteractionRow> Matching(LibraryConnection connection, long user, InteractionQuery query, MomentCursor? after)
    {
        var rows = connection.Interactions.Where(row => row.UserId == user);
        if (after is { At: var at, Id: var last })
            rows = rows.Where(row => Sql.Row(row.OccurredAt, row.Id) < Sql.Row(at, last));
        if (query.Action is { } wanted)
        {
            var action = StoredName<InteractionAction>.Of(wanted);
            rows = rows.Where(row => row.Action == action);
        }

        if (query.VideoId is { } video)
        {
            var named = connection.VideosNamed(video);
            rows = rows.Where(row => connection.Digests.Any(digest => digest.Id == row.DigestId && named.Any(of => of.Id == digest.VideoId)));
        }

        if (query.DigestId is { Value: var id })
            rows = rows.Where(row => connection.Digests.Any(digest => digest.Id == row.DigestId && digest.PublicId == id));
        if (Timestamp.From(query.OccurredFrom) is { } from)
            rows = rows.Where(row => row.OccurredAt >= from);
        if (Timestamp.From(query.OccurredBefore) is { } before)
            rows = rows.Where(row => row.OccurredAt < before);
        return rows;
    }

    private static DigestInteraction Read(ListedInteraction listed) => new()
    {
        Action = StoredName<InteractionAction>.Parse(listed.Row.Action),
        Digest = listed.Digest.ToSummary(),
        OccurredAt = listed.Row.OccurredAt.Value,
        Dwell = Duration.Of(listed.Row.DwellMs),
    };
}
