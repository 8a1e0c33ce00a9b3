using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;
using VideoDigester.YtDlp;

namespace VideoDigester.Library;

/// <summary>What the files of one video say: the record, or why there is none.</summary>
internal sealed record ReadVideo(Attempt Attempt, YtDlpRecord? Record, Failure? Failure, IReadOnlyList<ReadCaptions> Captions)
{
    /// <summary>The same, read by a worker for a job; null for none.</summary>
    public ReadVideo PartOf(JobLease? lease) => this with
    {
        Attempt = Attempt with { Lease = lease },
        Captions = [.. Captions.Select(captions => captions with { Attempt = captions.Attempt with { Lease = lease } })],
    };
}
