using VideoDigester.Processing.Queue;
using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.Processing.Subscriptions;

/// <summary>Queues a look at each subscription that is due. Any number of hosts may do so at once: one of them queues it.</summary>
internal sealed class SubscriptionScheduler(DueSubscriptionStore subscriptions, JobWriter writer)
{
    public async Task QueueDueAsync(CancellationToken cancellationToken)
    {
        while (await subscriptions.ListDueAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } due)
        {
            var looks = new List<DueSubscription>(due.Count);
            foreach (var subscription in due)
                looks.Add(await LookAtAsync(subscription, cancellationToken).ConfigureAwait(false));
            await subscriptions.QueueAsync(looks, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<DueSubscription> LookAtAsync(StoredSubscription due, CancellationToken cancellationToken)
    {
        var jobs = await writer.WriteAsync([SubscriptionMapping.JobOf(due)], due.Id, flow: null, cancellationToken).ConfigureAwait(false);
        return new DueSubscription(due.Id, due.NextDueAt, LookInterval.Scattered(due.Interval), jobs[0]);
    }
}
