namespace VideoDigester.Processing.Subscriptions;

/// <summary>What is to be done with the videos of a subscription: the part of a request that the database keeps as JSON.</summary>
internal sealed record SubscriptionTerms
{
    public PlaylistOptions Options { get; init; } = new();

    public IReadOnlyList<DigestOrder> Digests { get; init; } = [];
}
