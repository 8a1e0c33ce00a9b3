using System.Diagnostics;
using System.Diagnostics.Metrics;
using static VideoDigester.VideoDigesterTelemetry;

namespace VideoDigester.Diagnostics;

/// <summary>Measures searches. Safe for concurrent use.</summary>
internal sealed class SearchTelemetry(LibraryMeter meter)
{
    private readonly Histogram<double> _duration = meter.Seconds(Instruments.SearchDuration, "How long a search took.");

    /// <summary>Measures a search; what is looked for is told to nobody.</summary>
    /// <param name="items">What it lists.</param>
    /// <param name="pageSize">The most that it lists.</param>
    /// <param name="work">Searches.</param>
    public Task<SearchPage<T>> SearchAsync<T>(string items, int pageSize, Func<Task<SearchPage<T>>> work) =>
        meter.RunAsync(_duration.Enabled, Spans.Search, ActivityKind.Internal, work, ended =>
        {
            var tags = new TagList { { Tags.SearchItems, items } };
            tags.AddKnown(Tags.SearchComplete, ended.Result?.IsComplete);
            tags.AddKnown(Tags.ErrorType, ended.ErrorType);
            _duration.Record(ended.Took.TotalSeconds, tags);
            tags.CopyTo(ended.Span);
            ended.Span?.SetTag(Tags.SearchPageSize, pageSize).SetTag(Tags.SearchHits, ended.Result?.Items.Count);
        });
}
