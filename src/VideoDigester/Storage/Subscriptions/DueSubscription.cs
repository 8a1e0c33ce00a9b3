using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Subscriptions;

/// <summary>A look that is due, with the job that does it and the moment of the next one.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="DueAt">When it was due: another host that was quicker has moved it.</param>
/// <param name="UntilNext">The time until the next look.</param>
/// <param name="Job">What is to be queued.</param>
internal sealed record DueSubscription(SubscriptionId Id, DateTimeOffset DueAt, TimeSpan UntilNext, NewJob Job);
