namespace VideoDigester;

/// <summary>
/// Playlists and channels that are watched: when one is due, a worker (<c>AddWorker</c>) lists it and queues a job for each video that is new. One listing serves all who watch the same address, each with
/// digests of their own. Safe for concurrent use by any number of threads and processes.
/// </summary>
public interface ISubscriptions
{
    /// <summary>Watches a playlist or channel, from now on. For an address that the user watches already, its settings are changed.</summary>
    /// <param name="request">What to watch, and what to do with its videos.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The subscription; its first look is due at once.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the address, a language, the interval or an option is not valid.</exception>
    Task<Subscription> SubscribeAsync(SubscriptionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends a subscription. Its videos stay; its jobs that wait are cancelled. What others want of them comes with a job or a look of theirs.</summary>
    /// <param name="id">The subscription.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one.</returns>
    Task<bool> UnsubscribeAsync(SubscriptionId id, CancellationToken cancellationToken = default);

    /// <summary>Looks no more until it is resumed. What is queued already is done; what looks for others find meanwhile comes when it is resumed.</summary>
    /// <param name="id">The subscription.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it was active.</returns>
    Task<bool> PauseAsync(SubscriptionId id, CancellationToken cancellationToken = default);

    /// <summary>Looks again, at once and then at its interval.</summary>
    /// <param name="id">The subscription.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it was paused.</returns>
    Task<bool> ResumeAsync(SubscriptionId id, CancellationToken cancellationToken = default);

    /// <summary>Makes the next look due now.</summary>
    /// <param name="id">The subscription.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it is active.</returns>
    Task<bool> CheckNowAsync(SubscriptionId id, CancellationToken cancellationToken = default);

    /// <summary>Finds a subscription.</summary>
    /// <param name="id">The subscription.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The subscription, or null where there is none.</returns>
    Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken = default);

    /// <summary>Lists subscriptions, oldest first.</summary>
    /// <param name="userId">Only those of this user; null for those of all and of the application itself.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The subscriptions; empty where there is none.</returns>
    Task<IReadOnlyList<Subscription>> ListAsync(string? userId = null, CancellationToken cancellationToken = default);
}
