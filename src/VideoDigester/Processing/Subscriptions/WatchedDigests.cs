using VideoDigester.Processing.Queue;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.Processing.Subscriptions;

/// <summary>The digests that subscriptions want of videos, each as a job of its subscription: with its user, in its turns.</summary>
internal sealed class WatchedDigests(WatchStore watches, JobWriter writer)
{
    /// <summary>The jobs for all that is wanted of a video that the library holds, whoever added it.</summary>
    public async Task<IReadOnlyList<NewJob>> WriteAsync(VideoId video, JobPriority priority, CancellationToken cancellationToken) =>
        await WriteAsync(await watches.WantersAsync(video, cancellationToken).ConfigureAwait(false), priority, cancellationToken).ConfigureAwait(false);

    /// <summary>The jobs for what is wanted, in that order. Where several want the same digest, the first of them has it written.</summary>
    public async Task<IReadOnlyList<NewJob>> WriteAsync(IReadOnlyList<WantedVideo> wanted, JobPriority priority, CancellationToken cancellationToken)
    {
        var jobs = new List<NewJob>();
        foreach (var of in wanted.GroupBy(video => video.Subscription.Key))
        {
            var watcher = Watcher.Of(of.First().Subscription);
            jobs.AddRange(await WriteAsync(watcher, of.SelectMany(video => watcher.DigestsOf(video.Video, priority)), cancellationToken).ConfigureAwait(false));
        }

        return jobs;
    }

    /// <summary>The jobs for digests that one subscription wants.</summary>
    public Task<IReadOnlyList<NewJob>> WriteAsync(Watcher watcher, IEnumerable<DigestJobRequest> digests, CancellationToken cancellationToken) =>
        writer.WriteAsync([.. digests], watcher.Subscription.Id, flow: null, cancellationToken);
}
