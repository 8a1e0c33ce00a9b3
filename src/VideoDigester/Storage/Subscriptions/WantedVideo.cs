using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Subscriptions;

/// <summary>A video that a subscription wants.</summary>
/// <param name="Video">The video.</param>
/// <param name="Subscription">The subscription.</param>
internal sealed record WantedVideo(VideoId Video, StoredSubscription Subscription)
{
    /// <summary>Reads who wants videos, the oldest subscription first. One that is paused wants what a look had dealt with before; the rest it gets when it is resumed.</summary>
    public static async Task<IReadOnlyList<WantedVideo>> ReadAsync(LibraryConnection connection, IQueryable<VideoRow> videos, CancellationToken cancellationToken)
    {
        var query =
            from video in videos
            from entry in connection.PlaylistVideos.InnerJoin(entry => entry.VideoId == video.Id)
            from watch in connection.SubscriptionPlaylists.InnerJoin(watch => watch.PlaylistId == entry.PlaylistId)
            from subscription in connection.Subscriptions.InnerJoin(subscription => subscription.Id == watch.SubscriptionId)
            where WatchQueries.IsWanted(connection, watch, entry.Id)
            where subscription.State == SubscriptionQueries.Active || entry.Id <= watch.LastEntry
            select new { video.Site, video.ExternalId, Subscription = subscription.Id };
        var wanted = (await query.ToListAsync(cancellationToken).ConfigureAwait(false)).Distinct().ToList();
        if (wanted.Count == 0)
            return [];
        List<long> keys = [.. wanted.Select(video => video.Subscription).Distinct()];
        var subscriptions = (await connection.ReadSubscriptionsAsync(connection.Subscriptions.Where(row => keys.Contains(row.Id)), cancellationToken).ConfigureAwait(false)).ToDictionary(row => row.Key);
        return
        [
            .. from video in wanted
               where subscriptions.ContainsKey(video.Subscription)
               orderby video.Subscription
               select new WantedVideo(new VideoId(video.Site, video.ExternalId), subscriptions[video.Subscription]),
        ];
    }
}
