using System.Linq.Expressions;
using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Subscriptions;

/// <summary>What subscriptions want, as conditions of queries.</summary>
internal static class WatchQueries
{
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
