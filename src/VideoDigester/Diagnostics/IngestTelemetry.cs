using System.Diagnostics;
using System.Diagnostics.Metrics;
using static VideoDigester.VideoDigesterTelemetry;

namespace VideoDigester.Diagnostics;

/// <summary>Measures what is taken in. Safe for concurrent use.</summary>
internal sealed class IngestTelemetry(LibraryMeter meter)
{
    private readonly Counter<long> _videos = meter.Meter.CreateCounter<long>(Instruments.IngestedVideos, "{video}", "Videos that were added, imported or brought up to date.");
    private readonly Histogram<double> _duration = meter.Seconds(Instruments.IngestDuration, "How long a video took to be added, imported or brought up to date.");
    private readonly Counter<long> _transcripts = meter.Meter.CreateCounter<long>(Instruments.KeptTranscripts, "{transcript}", "Transcripts that were kept.");

    /// <summary>Measures what is done to one video.</summary>
    /// <param name="operation">A name of <see cref="Spans"/>.</param>
    /// <param name="work">Does it.</param>
    public Task<IngestResult> VideoAsync(string operation, Func<Task<IngestResult>> work) =>
        meter.RunAsync(_videos.Enabled || _duration.Enabled, operation, ActivityKind.Internal, work, ended => Ended(operation, ended));

    /// <summary>Counts a transcript that was kept.</summary>
    public void Kept(TranscriptSourceKind source, IngestOutcome outcome)
    {
        if (_transcripts.Enabled)
            _transcripts.Add(1, new(Tags.TranscriptSource, MeasuredName<TranscriptSourceKind>.Of(source)), new(Tags.Outcome, MeasuredName<IngestOutcome>.Of(outcome)));
    }

    private void Ended(string operation, Measured<IngestResult> ended)
    {
        var result = ended.Result;
        var hasFailed = result is null or { Outcome: IngestOutcome.Failed };
        var tags = new TagList { { Tags.Operation, operation }, { Tags.Outcome, MeasuredName<IngestOutcome>.Of(result?.Outcome ?? IngestOutcome.Failed) } };
        tags.AddKnown(Tags.Site, result?.Id?.Site);
        tags.AddKnown(Tags.ErrorType, ended.ErrorType ?? (hasFailed ? result?.Error?.Code.ToString() : null));
        tags.AddKnown(Tags.TranscriptError, hasFailed ? null : result?.Error?.Code.ToString());
        _videos.Add(1, tags);
        _duration.Record(ended.Took.TotalSeconds, tags);
        tags.CopyTo(ended.Span);
        ended.Span?.SetTag(Tags.VideoId, result?.Id?.ToString());
        if (hasFailed && result?.Error is { } error)
            LibraryMeter.Fail(ended.Span, error.Code.ToString());
    }
}
