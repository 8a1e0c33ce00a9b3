using Microsoft.AspNetCore.Mvc;

namespace VideoDigester.Benchmarks.Web.Bare;

/// <summary>The parameters of the fixed queries, as the host takes them.</summary>
internal sealed record BareQuery([property: FromQuery(Name = "q")] string Q, string? Channel, string? Language, DateTimeOffset? PublishedFrom, DateTimeOffset? PublishedBefore, int PageSize)
{
    /// <summary>The address of a query from the question mark on.</summary>
    public static string Write(SearchQuery query) => string.Concat(
        $"?q={Uri.EscapeDataString(query.Text)}&pageSize={query.PageSize}",
        query.Channel is { } channel ? $"&channel={Uri.EscapeDataString(channel)}" : "",
        query.Language is { } language ? $"&language={Uri.EscapeDataString(language)}" : "",
        query.PublishedFrom is { } from ? $"&publishedFrom={from:yyyy-MM-dd}T00:00:00Z" : "",
        query.PublishedBefore is { } before ? $"&publishedBefore={before:yyyy-MM-dd}T00:00:00Z" : "");

    public SearchQuery ToQuery() => new()
    {
        Text = Q,
        Channel = Channel,
        Language = Language,
        PublishedFrom = PublishedFrom,
        PublishedBefore = PublishedBefore,
        PageSize = PageSize,
    };
}
