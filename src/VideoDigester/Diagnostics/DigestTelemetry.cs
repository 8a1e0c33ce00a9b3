using System.Diagnostics;
using System.Diagnostics.Metrics;
using static VideoDigester.VideoDigesterTelemetry;

namespace VideoDigester.Diagnostics;

/// <summary>Measures digests and questions. Safe for concurrent use.</summary>
internal sealed class DigestTelemetry(LibraryMeter meter)
{
    private readonly Histogram<double> _digests = meter.Seconds(Instruments.DigestDuration, "How long a request for a digest took, stored ones too.");
    private readonly Histogram<double> _questions = meter.Seconds(Instruments.AskDuration, "How long a question took.");

    /// <summary>Measures a request for a digest.</summary>
    public Task<DigestResult> DigestAsync(DigestRequest request, Func<Task<DigestResult>> work) =>
        meter.RunAsync(_digests.Enabled, Spans.Digest, ActivityKind.Internal, work, ended =>
        {
            var tags = new TagList { { Tags.DigestType, request.Type.Name } };
            tags.AddKnown(Tags.DigestProvider, ended.Result?.Digest.Provider ?? request.Provider);
            tags.AddKnown(Tags.DigestCached, ended.Result?.IsStored);
            tags.AddKnown(Tags.ErrorType, ended.ErrorType);
            _digests.Record(ended.Took.TotalSeconds, tags);
            tags.CopyTo(ended.Span);
            ended.Span?.SetTag(Tags.VideoId, request.VideoId.ToString());
        });

    /// <summary>Measures a question; what is asked is told to nobody.</summary>
    public Task<Answer> AskAsync(AskRequest request, Func<Task<Answer>> work) =>
        meter.RunAsync(_questions.Enabled, Spans.Ask, ActivityKind.Internal, work, ended =>
        {
            var tags = new TagList();
            tags.AddKnown(Tags.DigestProvider, ended.Result?.Provider ?? request.Provider);
            tags.AddKnown(Tags.AnswerSupported, ended.Result?.IsSupported);
            tags.AddKnown(Tags.ErrorType, ended.ErrorType);
            _questions.Record(ended.Took.TotalSeconds, tags);
            tags.CopyTo(ended.Span);
            ended.Span?.SetTag(Tags.VideoId, request.VideoId?.ToString());
        });
}
