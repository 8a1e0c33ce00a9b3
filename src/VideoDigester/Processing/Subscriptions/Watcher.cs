using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.Processing.Subscriptions;

/// <summary>A subscription that a look serves.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Terms">What is to be done with its videos.</param>
internal sealed record Watcher(StoredSubscription Subscription, SubscriptionTerms Terms)
{
    public static Watcher Of(StoredSubscription subscription) => new(subscription, SubscriptionMapping.TermsOf(subscription.Request));

    /// <summary>Whether it takes all of a back catalogue.</summary>
    public bool TakesAll => Terms.Options.FirstEntries is null;

    /// <summary>The requests for the digests that it wants of a video.</summary>
    public IEnumerable<DigestJobRequest> DigestsOf(VideoId video, JobPriority priority) =>
        Terms.Digests.Select(order => new DigestJobRequest(order.For(video, Subscription.UserId)) { Priority = priority });
}
