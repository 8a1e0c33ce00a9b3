using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Removal;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Playlists;

/// <summary>Whether a playlist shows its newest first, so that behind known entries there is nothing new. YouTube's channels do; of others it is told by what is known of their first entries.</summary>
internal static class PlaylistOrder
{
    private const int Sample = 100;
    private const int LeastPairs = 5;
    private const double LeastShare = 0.9;

    public static async Task<bool> IsNewestFirstAsync(LibraryConnection connection, PlaylistRow playlist, CancellationToken cancellationToken)
    {
        if (IsChannelOfYouTube(playlist))
            return true;
        var key = playlist.Id;
        var query =
            from entry in connection.PlaylistVideos
            join video in connection.Videos on entry.VideoId equals video.Id
            where entry.PlaylistId == key && entry.RemovedAt == null
            orderby entry.Position
            select video.PublishedAt;
        var moments = await query.Take(Sample).ToListAsync(cancellationToken).ConfigureAwait(false);
        var (pairs, descending) = (0, 0);
        for (var at = 1; at < moments.Count; at++)
        {
            if (moments[at - 1] is not { } earlier || moments[at] is not { } later || earlier == later)
                continue;
            pairs++;
            descending += earlier > later ? 1 : 0;
        }

        return pairs >= LeastPairs && descending >= pairs * LeastShare;
    }

    // A channel's uploads are a playlist of their own, too.
    private static bool IsChannelOfYouTube(PlaylistRow playlist) =>
        playlist.Site == EntryName.YouTube && (playlist.ExternalId.StartsWith("UC", StringComparison.Ordinal) || playlist.ExternalId.StartsWith("UU", StringComparison.Ordinal));
}
