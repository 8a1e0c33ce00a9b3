using VideoDigester.Digests;
using VideoDigester.Processing.Workers;

namespace VideoDigester.Processing.Execution;

/// <summary>Jobs that write digests.</summary>
internal sealed class DigestJobs(DigestService digests)
{
    private const string Stored = "stored";
    private const string Unchanged = "unchanged";

    public async Task<JobOutcome> RunAsync(DigestJobRequest request, RunningJob running, CancellationToken cancellationToken)
    {
        try
        {
            var result = await digests.DigestAsync(request.Digest with { UserId = request.UserId }, happened => Report(happened, running), running.Lease, cancellationToken).ConfigureAwait(false);
            return new JobOutcome { Result = result.IsStored ? Unchanged : Stored, HasAsked = !result.IsStored };
        }
        catch (VideoDigesterException failure)
        {
            // The service has written its row of the log.
            return JobOutcome.Failed(failure.Failure);
        }
    }

    private static void Report(DigestEvent happened, RunningJob running)
    {
        if (happened is DigestStarted started)
            running.Report(new JobProgress(0, started.Chunks));
        else if (happened is DigestChunkRead read)
            running.Report(new JobProgress(read.Done, read.Chunks));
    }
}
