using VideoDigester;
using WebLibrary.Pages.Shared;

namespace WebLibrary.Pages.Search;

/// <summary>What somebody looks for, as the address of the page says.</summary>
public sealed record SearchWish
{
    /// <summary>The query, or null where there is none yet.</summary>
    public string? Text { get; init; }

    public SearchScope Scope { get; init; } = SearchScope.All;

    public SearchSort Sort { get; init; }

    public string? Channel { get; init; }

    public string? Language { get; init; }

    /// <summary>Whether hits are shown one by one and not by their videos.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Whether some of the library is left out.</summary>
    public bool IsNarrow => Scope is not SearchScope.All || Channel is not null || Language is not null;

    public static SearchWish Of(IQueryCollection query) => new()
    {
        Text = Given.Text(query["q"]),
        Scope = Given.Choice(query["scope"], SearchScope.All),
        Sort = Given.Choice(query["sort"], SearchSort.Relevance),
        Channel = Given.Text(query["channel"]),
        Language = Given.Text(query["language"]),
        IsFlat = query["view"] == "flat",
    };

    public SearchQuery? ToQuery() => Text is null ? null : new SearchQuery
    {
        Text = Text,
        Scope = Scope,
        Sort = Sort,
        Channel = Channel,
        Language = Language,
        IncludeTotal = true,
    };
}
