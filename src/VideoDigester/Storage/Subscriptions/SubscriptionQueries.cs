using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Subscriptions;

/// <summary>How subscriptions are found and read.</summary>
internal static class SubscriptionQueries
{
    public static readonly string Active = StoredName<SubscriptionState>.Of(SubscriptionState.Active);

    public static IQueryable<SubscriptionRow> SubscriptionsNamed(this LibraryConnection connection, SubscriptionId id) => connection.Subscriptions.Where(row => row.PublicId == id.Value);

    /// <summary>All that watch an address, whoever has them.</summary>
    public static IQueryable<SubscriptionRow> SubscriptionsAt(this LibraryConnection connection, string address)
    {
        var key = StorableMetadata.Key(address);
        return connection.Subscriptions.Where(row => row.UrlKey == key);
    }

    /// <summary>Reads them, oldest first.</summary>
    public static async Task<IReadOnlyList<StoredSubscription>> ReadSubscriptionsAsync(this LibraryConnection connection, IQueryable<SubscriptionRow> subscriptions, CancellationToken cancellationToken)
    {
        var rows =
            from row in subscriptions
            from user in connection.Users.LeftJoin(user => user.Id == row.UserId)
            from playlist in connection.Playlists.LeftJoin(playlist => playlist.Id == row.PlaylistId)
            orderby row.Id
            select new { Row = row, User = (string?)user.ExternalId, Title = (string?)playlist.Title };
        return (await rows.ToListAsync(cancellationToken).ConfigureAwait(false)).ConvertAll(read => Read(read.Row, read.User, read.Title));
    }

    private static StoredSubscription Read(SubscriptionRow row, string? user, string? title) => new()
    {
        Key = row.Id,
        Id = new SubscriptionId(row.PublicId),
        Address = row.Url,
        UserId = user,
        Interval = Duration.Of(row.IntervalMs),
        Priority = (JobPriority)row.Priority,
        Request = row.Request,
        State = StoredName<SubscriptionState>.Parse(row.State),
        Title = title,
        AddedAt = row.AddedAt.Value,
        LastCheckedAt = row.LastCheckedAt?.Value,
        NextDueAt = row.NextDueAt.Value,
        Failures = row.Failures,
        Error = row.ErrorCode is { } code ? StoredFailure.Read(code, row.ErrorMessage, row.Retryable) : null,
    };
}
