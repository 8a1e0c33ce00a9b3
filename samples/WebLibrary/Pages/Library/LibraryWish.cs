using VideoDigester;
using WebLibrary.Pages.Shared;

namespace WebLibrary.Pages.Library;

/// <summary>Which videos a page of the library shows, as its address says.</summary>
public sealed record LibraryWish
{
    public string? Channel { get; init; }

    public string? Category { get; init; }

    public string? Language { get; init; }

    public string? Site { get; init; }

    /// <summary>Only videos at least this long.</summary>
    public TimeSpan? AtLeast { get; init; }

    /// <summary>Only videos at most this long.</summary>
    public TimeSpan? AtMost { get; init; }

    public bool? HasTranscript { get; init; }

    public VideoSort Sort { get; init; }

    /// <summary>Whether some videos are left out.</summary>
    public bool IsNarrow => this with { Sort = VideoSort.Added } != new LibraryWish();

    public static LibraryWish Of(IQueryCollection query) => new()
    {
        Channel = Given.Text(query["channel"]),
        Category = Given.Text(query["category"]),
        Language = Given.Text(query["language"]),
        Site = Given.Text(query["site"]),
        AtLeast = Given.Minutes(query["min"]),
        AtMost = Given.Minutes(query["max"]),
        HasTranscript = Given.YesOrNo(query["transcript"]),
        Sort = Given.Choice(query["sort"], VideoSort.Added),
    };

    public VideoQuery ToQuery() => new()
    {
        Channel = Channel,
        Category = Category,
        Language = Language,
        Site = Site,
        MinDuration = AtLeast,
        MaxDuration = AtMost,
        HasTranscript = HasTranscript,
        Sort = Sort,
        Descending = Sort is not VideoSort.Title,
    };
}
