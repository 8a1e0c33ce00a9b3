using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using VideoDigester;

namespace WebLibrary.Api.Requests;

/// <summary>What to find, and where.</summary>
internal sealed record SearchParameters(
    [property: Description("Words, \"phrases\", -without, OR, begin*, field:word.")][property: FromQuery(Name = "q")][property: StringLength(SearchQuery.MaxTextLength, MinimumLength = 1)] string Q,
    [property: Description("Only in transcripts, in titles and descriptions (videos), or in digests: all without it.")] Word<SearchScope>? Scope,
    [property: Description("Only in this video.")] VideoId? VideoId,
    string? Channel,
    string? Category,
    string? Tag,
    string? Language,
    DateTimeOffset? PublishedFrom,
    DateTimeOffset? PublishedBefore,
    [property: Description("Only videos of at least so many seconds.")][property: Range(0, 1e9)] double? MinDuration,
    [property: Description("Only videos of at most so many seconds.")][property: Range(0, 1e9)] double? MaxDuration,
    Word<SearchSort>? Sort,
    [property: Description("Whether all hits are counted: takes time.")] bool? Total,
    [property: Range(1, SearchQuery.MaxPageSize)] int? PageSize,
    string? After)
{
    private const int Usual = 20;

    public SearchQuery ToQuery() => new()
    {
        Text = Q,
        Scope = Scope?.Value ?? SearchScope.All,
        VideoId = VideoId,
        Channel = Channel,
        Category = Category,
        Tag = Tag,
        Language = Language,
        PublishedFrom = PublishedFrom,
        PublishedBefore = PublishedBefore,
        MinDuration = MinDuration is { } least ? TimeSpan.FromSeconds(least) : null,
        MaxDuration = MaxDuration is { } most ? TimeSpan.FromSeconds(most) : null,
        Sort = Sort?.Value ?? SearchSort.Relevance,
        IncludeTotal = Total ?? false,
        PageSize = PageSize ?? Usual,
        After = After,
    };
}
