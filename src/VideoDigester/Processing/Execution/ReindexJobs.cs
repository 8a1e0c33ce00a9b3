using VideoDigester.Processing.Workers;

namespace VideoDigester.Processing.Execution;

/// <summary>Jobs that bring the index of the search up to date.</summary>
internal sealed class ReindexJobs(IVideoLibrary library)
{
    private const string Done = "indexed";

    public async Task<JobOutcome> RunAsync(ReindexJobRequest request, RunningJob running, CancellationToken cancellationToken)
    {
        await foreach (var progress in library.ReindexAsync(request.Options, cancellationToken).ConfigureAwait(false))
            running.Report(new JobProgress(progress.Done, progress.Total));
        return new JobOutcome { Result = Done, UnloggedStep = ProcessingStep.Reindex, HasAsked = false };
    }
}
