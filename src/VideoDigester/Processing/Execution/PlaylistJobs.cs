using System.Globalization;
using VideoDigester.Library.Playlists;
using VideoDigester.Processing.Queue;
using VideoDigester.Processing.Workers;
using VideoDigester.Storage.Jobs;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Processing.Execution;

/// <summary>
/// Jobs that list a playlist and queue a job for each entry that is new, as they come. What was in it before is a back catalogue, which waits for everything else.
/// </summary>
internal sealed class PlaylistJobs(NewEntryLister lister, SubscriptionLooks looks, JobStore jobs, JobWriter writer)
{
    public Task<JobOutcome> RunAsync(PlaylistJobRequest request, RunningJob running, CancellationToken cancellationToken) =>
        SubscriptionLooks.IsLook(running.Job) ? looks.RunAsync(request, running, cancellationToken) : ListAsync(request, running, cancellationToken);

    private async Task<JobOutcome> ListAsync(PlaylistJobRequest request, RunningJob running, CancellationToken cancellationToken)
    {
        var (queued, listed) = (0L, 0L);
        Failure? failure = null;
        await foreach (var batch in lister.ListNewAsync(VideoAddress.Parse(request.Address), request.Options, running.Lease, cancellationToken).ConfigureAwait(false))
        {
            failure ??= batch.Summary?.Failure;
            listed += batch.Summary?.Listed ?? 0;
            if (batch.Entries.Count == 0)
                continue;
            var wanted = await writer.WriteAsync([.. batch.Entries.Select(entry => RequestOf(entry, request, running.Job.Priority))], subscriptionId: null, FlowOf(request, running.Job), cancellationToken).ConfigureAwait(false);
            queued += (await jobs.EnqueueAsync(wanted, cancellationToken).ConfigureAwait(false)).Count(job => job.IsNew);
            running.Report(new JobProgress(queued, Total: null));
        }

        return new JobOutcome
        {
            Result = failure is null ? string.Create(CultureInfo.InvariantCulture, $"{queued} queued of {listed} listed") : null,
            Error = failure,
        };
    }

    private static string FlowOf(PlaylistJobRequest request, LeasedJob job) => job.Flow.Length > 0 ? job.Flow : JobFlow.OfPlaylist(request.Address);

    private static AddJobRequest RequestOf(PendingEntry entry, PlaylistJobRequest request, JobPriority priority) => new(entry.Address)
    {
        Priority = entry.IsOfCatalogue && priority > JobPriority.Low ? JobPriority.Low : priority,
        UserId = request.UserId,
        Options = request.Options.Add with { SkipRemoved = !request.Options.Restore },
        Digests = request.Digests,
    };
}
