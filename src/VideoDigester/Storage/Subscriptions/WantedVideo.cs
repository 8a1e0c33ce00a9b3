namespace VideoDigester.Storage.Subscriptions;

/// <summary>A video that a subscription wants.</summary>
/// <param name="Video">The video.</param>
/// <param name="Subscription">The subscription.</param>
internal sealed record WantedVideo(VideoId Video, StoredSubscription Subscription);
