using System.Globalization;
using VideoDigester.Processing.Queue;
using VideoDigester.Storage;
using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.Processing.Subscriptions;

/// <inheritdoc cref="ISubscriptions" />
internal sealed class Subscriptions(SubscriptionStore store, SubscriptionEnd end, WatchedDigests digests, JobWriter writer, TimeProvider time) : ISubscriptions
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(366);

    /// <inheritdoc />
    public async Task<Subscription> SubscribeAsync(SubscriptionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request = request with { UserId = CheckedUser.OrNull(request.UserId) };
        if (request.Interval < ShortestInterval || request.Interval > LongestInterval)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"The interval is {request.Interval.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds; it can be a minute to a year.");

        if (request.Options is { Restore: true })
            throw new VideoDigesterException(ErrorCode.InvalidRequest, "Restore is set; a subscription cannot bring back what was removed from the library, or it would at every look. Add the playlist with it.");

        // What the job could not do is refused now; the address is kept in the form that the job has.
        var id = SubscriptionId.Create(time.GetUtcNow());
        var jobs = await writer.WriteAsync([SubscriptionMapping.JobOf(request)], id, flow: null, cancellationToken).ConfigureAwait(false);
        return SubscriptionMapping.ToPublic(await store.SaveAsync(SubscriptionMapping.ToStored(request, jobs[0].Target, id), stored => ChangeOf(SubscriptionMapping.TermsOrNull(stored) ?? new SubscriptionTerms(), request), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc />
    public Task<bool> UnsubscribeAsync(SubscriptionId id, CancellationToken cancellationToken = default) =>
        end.RemoveAsync(id, (wanted, token) => digests.WriteAsync(wanted, JobPriority.Normal, token), cancellationToken);

    /// <inheritdoc />
    public Task<bool> PauseAsync(SubscriptionId id, CancellationToken cancellationToken = default) => store.SetStateAsync(id, SubscriptionState.Paused, cancellationToken);

    /// <inheritdoc />
    public Task<bool> ResumeAsync(SubscriptionId id, CancellationToken cancellationToken = default) => store.SetStateAsync(id, SubscriptionState.Active, cancellationToken);

    /// <inheritdoc />
    public Task<bool> CheckNowAsync(SubscriptionId id, CancellationToken cancellationToken = default) => store.CheckNowAsync(id, cancellationToken);

    /// <inheritdoc />
    public async Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken = default) =>
        await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } stored ? SubscriptionMapping.ToPublic(stored) : null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Subscription>> ListAsync(string? userId = null, CancellationToken cancellationToken = default) =>
        [.. (await store.ListAsync(userId, cancellationToken).ConfigureAwait(false)).Select(SubscriptionMapping.ToPublic)];

    private static CatalogueChange ChangeOf(SubscriptionTerms stored, SubscriptionRequest wanted) => (stored.Options.FirstEntries, wanted.Options.FirstEntries) switch
    {
        var (before, now) when before == now => CatalogueChange.None,
        (null, _) => CatalogueChange.Forget,
        _ => CatalogueChange.LookAgain,
    };
}
