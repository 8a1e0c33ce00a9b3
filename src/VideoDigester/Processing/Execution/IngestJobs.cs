using VideoDigester.Library;
using VideoDigester.Library.Playlists;
using VideoDigester.Processing.Queue;
using VideoDigester.Processing.Subscriptions;
using VideoDigester.Processing.Workers;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Processing.Execution;

/// <summary>Jobs that take a video in or bring it up to date.</summary>
internal sealed class IngestJobs(VideoLibrary library, PlaylistEntryKeeper entries, WatchedDigests watched, JobWriter writer)
{
    public async Task<JobOutcome> AddAsync(AddJobRequest request, RunningJob running, CancellationToken cancellationToken)
    {
        // An earlier release did not write down whether somebody asked for the video; a subscription did not.
        var options = running.Job.SubscriptionId is null ? request.Options : request.Options with { SkipRemoved = true };
        var result = await library.AddAsync(request.Address, options, running.Lease, cancellationToken).ConfigureAwait(false);
        await entries.SettleEverywhereAsync(VideoAddress.Parse(request.Address), result, running.Lease, cancellationToken).ConfigureAwait(false);
        return await OutcomeOfAsync(result, request, request.Digests, running.Job, cancellationToken).ConfigureAwait(false);
    }

    public async Task<JobOutcome> RefreshAsync(RefreshJobRequest request, RunningJob running, CancellationToken cancellationToken)
    {
        var result = await library.RefreshAsync(request.VideoId, request.Options, running.Lease, cancellationToken).ConfigureAwait(false);
        return await OutcomeOfAsync(result, request, [], running.Job, cancellationToken).ConfigureAwait(false);
    }

    public async Task<JobOutcome> FetchTranscriptAsync(TranscriptJobRequest request, RunningJob running, CancellationToken cancellationToken)
    {
        var options = new RefreshOptions { Languages = request.Languages, AllowTranslated = request.AllowTranslated, RefetchTranscripts = true };
        var result = await library.RefreshAsync(request.VideoId, options, running.Lease, cancellationToken).ConfigureAwait(false);
        return await OutcomeOfAsync(result, request, request.Digests, running.Job, cancellationToken).ConfigureAwait(false);
    }

    // The steps have written their rows of the log themselves.
    private async Task<JobOutcome> OutcomeOfAsync(IngestResult result, JobRequest request, IReadOnlyList<DigestOrder> digests, LeasedJob job, CancellationToken cancellationToken) => new()
    {
        Result = result.Outcome == IngestOutcome.Failed ? null : StoredName<IngestOutcome>.Of(result.Outcome),
        Error = result.Error,
        HasAsked = result.Outcome is not (IngestOutcome.Unchanged or IngestOutcome.Skipped),
        FollowUps = result is { Id: { } video, Transcript: not null } ? await DigestsOfAsync(video, request, digests, job, cancellationToken).ConfigureAwait(false) : [],
    };

    // What became of the video is committed: who comes to want it from now on finds it.
    private async Task<IReadOnlyList<NewJob>> DigestsOfAsync(VideoId video, JobRequest request, IReadOnlyList<DigestOrder> digests, LeasedJob job, CancellationToken cancellationToken) =>
    [
        .. digests.Count == 0
            ? []
            : await writer.WriteAsync([.. digests.Select(order => new DigestJobRequest(order.For(video, request.UserId)) { Priority = job.Priority })], job.SubscriptionId, job.Flow, cancellationToken).ConfigureAwait(false),
        .. await watched.WriteAsync(video, job.Priority, cancellationToken).ConfigureAwait(false),
    ];
}
