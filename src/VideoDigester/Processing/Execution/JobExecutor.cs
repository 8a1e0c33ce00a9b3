using VideoDigester.Processing.Queue;
using VideoDigester.Processing.Workers;

namespace VideoDigester.Processing.Execution;

/// <summary>Has a job done by who does such jobs. Everything it leads to is safe to do again.</summary>
internal sealed class JobExecutor(IngestJobs ingest, PlaylistJobs playlists, DigestJobs digests, ReindexJobs reindex)
{
    /// <summary>Does a job.</summary>
    /// <exception cref="VideoDigesterException">It failed; the code says how.</exception>
    public Task<JobOutcome> RunAsync(RunningJob running, CancellationToken cancellationToken) => JobRequestJson.Read(running.Job.Request, running.Job.Lease.Id) switch
    {
        AddJobRequest request => ingest.AddAsync(request, running, cancellationToken),
        RefreshJobRequest request => ingest.RefreshAsync(request, running, cancellationToken),
        TranscriptJobRequest request => ingest.FetchTranscriptAsync(request, running, cancellationToken),
        PlaylistJobRequest request => playlists.RunAsync(request, running, cancellationToken),
        DigestJobRequest request => digests.RunAsync(request, running, cancellationToken),
        ReindexJobRequest request => reindex.RunAsync(request, running, cancellationToken),
        var other => throw new NotSupportedException($"Nobody does jobs of the kind {other.Kind}."),
    };
}
