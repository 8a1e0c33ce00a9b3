namespace VideoDigester.Storage.Subscriptions;

/// <summary>An entry of a back catalogue that a subscription takes.</summary>
/// <param name="Subscription">The subscription's key.</param>
/// <param name="Entry">The entry's key.</param>
internal readonly record struct TakenEntry(long Subscription, long Entry);
