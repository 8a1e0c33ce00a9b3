using System.Linq.Expressions;
using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Subscriptions;

/// <summary>What subscriptions want, as queries and their conditions.</summary>
internal static class WatchQueries
{
    /// <summary>Reads who wants videos, the oldest subscription first. One that is paused wants what a look had dealt with before; the rest it gets when it is resumed.</summary>
    public static async Task<IReadOnlyList<WantedVideo>> ReadWantedAsync(this LibraryConnection connection, IQueryable<VideoRow> videos, CancellationToken cancellationToken)
    {
        var wanted = (await Wanted(connection, videos).ToListAsync(cancellationToken).ConfigureAwait(false)).Distinct().ToList();
        if (wanted.Count == 0)
            return [];
        List<long> keys = [.. wanted.Select(video => video.Subscription).Distinct()];
        var subscriptions = (await connection.ReadSubscriptionsAsync(connection.Subscriptions.Where(row => keys.Contains(row.Id)), cancellationToken).ConfigureAwait(false)).ToDictionary(row => row.Key);
        return
        [
            .. from video in wanted
               where subscriptions.ContainsKey(video.Subscription)
               orderby video.Subscription
               select new WantedVideo(new VideoId(video.Site, video.Key), subscriptions[video.Subscription]),
        ];
    }

    /// <summary>The names of videos with the keys of subscriptions.</summary>
    internal static IQueryable<(string Site, string Key, long Subscription)> Wanted(LibraryConnection connection, IQueryable<VideoRow> videos) =>
        from video in videos
        from entry in connection.PlaylistVideos.InnerJoin(entry => entry.VideoId == video.Id)
        from watch in connection.SubscriptionPlaylists.InnerJoin(watch => watch.PlaylistId == entry.PlaylistId)
        from subscription in connection.Subscriptions.InnerJoin(subscription => subscription.Id == watch.SubscriptionId)
        where IsWanted(connection, watch, entry.Id)
        where subscription.State == SubscriptionQueries.Active || entry.Id <= watch.LastEntry
        select ValueTuple.Create(video.Site, video.ExternalId, subscription.Id);

    /// <summary>Whether a subscription wants an entry of a playlist.</summary>
    [ExpressionMethod(nameof(IsWantedExpression))]
    public static bool IsWanted(LibraryConnection connection, SubscriptionPlaylistRow watch, long entry) => throw new NotSupportedException();

    /// <summary>Whether a subscription wants an entry that a look has dealt with: a job of it was queued, whose end orders its digests.</summary>
    [ExpressionMethod(nameof(IsAwaitedExpression))]
    public static bool IsAwaited(LibraryConnection connection, PlaylistVideoRow entry) => throw new NotSupportedException();

    private static Expression<Func<LibraryConnection, SubscriptionPlaylistRow, long, bool>> IsWantedExpression() => (connection, watch, entry) =>
        entry > watch.FirstEntry || connection.SubscriptionVideos.Any(taken => taken.SubscriptionId == watch.SubscriptionId && taken.PlaylistVideoId == entry);

    private static Expression<Func<LibraryConnection, PlaylistVideoRow, bool>> IsAwaitedExpression() => (connection, entry) =>
        connection.SubscriptionPlaylists.Any(watch => watch.PlaylistId == entry.PlaylistId && entry.Id <= watch.LastEntry && IsWanted(connection, watch, entry.Id));
}
