namespace VideoDigester.Storage.Jobs;

/// <summary>Under which step the log has an attempt at a job that wrote no row itself.</summary>
internal static class JobSteps
{
    public static ProcessingStep Of(JobKind kind) => kind switch
    {
        JobKind.Transcript => ProcessingStep.Transcript,
        JobKind.Digest => ProcessingStep.Digest,
        JobKind.Playlist => ProcessingStep.Playlist,
        JobKind.Reindex => ProcessingStep.Reindex,
        _ => ProcessingStep.Metadata,
    };
}
