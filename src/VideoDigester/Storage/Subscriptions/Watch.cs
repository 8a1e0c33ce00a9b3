namespace VideoDigester.Storage.Subscriptions;

/// <summary>How far a subscription is with a playlist.</summary>
/// <param name="Subscription">The subscription, as the look knows it.</param>
/// <param name="Playlist">The playlist's key.</param>
/// <param name="FirstEntry">The entries above it are wanted; null before the first look is done.</param>
/// <param name="LastEntry">Up to it a look has dealt with all entries; null where the next look is the first one.</param>
internal sealed record Watch(StoredSubscription Subscription, long Playlist, long? FirstEntry, long? LastEntry)
{
    /// <summary>Whether this is its first look at the playlist: what is there is a back catalogue.</summary>
    public bool IsFirst => LastEntry is null;
}
