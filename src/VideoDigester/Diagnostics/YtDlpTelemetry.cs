using System.Diagnostics;
using System.Diagnostics.Metrics;
using static VideoDigester.VideoDigesterTelemetry;

namespace VideoDigester.Diagnostics;

/// <summary>Measures runs of yt-dlp. Safe for concurrent use.</summary>
internal sealed class YtDlpTelemetry(LibraryMeter meter)
{
    private readonly Histogram<double> _duration = meter.Seconds(Instruments.YtDlpDuration, "How long a run of yt-dlp took.");

    /// <summary>Measures a run.</summary>
    /// <param name="stage">What it is asked for.</param>
    /// <param name="work">Runs it.</param>
    public Task<T> RunAsync<TStage, T>(TStage stage, Func<Task<T>> work)
        where TStage : struct, Enum
        where T : class => meter.RunAsync(_duration.Enabled, Spans.YtDlp, ActivityKind.Client, work, ended =>
        {
            var tags = new TagList { { Tags.YtDlpStage, MeasuredName<TStage>.Of(stage) } };
            tags.AddKnown(Tags.ErrorType, ended.ErrorType);
            _duration.Record(ended.Took.TotalSeconds, tags);
            tags.CopyTo(ended.Span);
        });
}
