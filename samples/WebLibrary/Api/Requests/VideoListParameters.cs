using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using VideoDigester;

namespace WebLibrary.Api.Requests;

/// <summary>Which videos to list, in which order.</summary>
internal sealed record VideoListParameters(
    [property: Description("Only videos of this site, for example youtube.")] string? Site,
    [property: Description("Only videos of the channel with this key, handle or name.")] string? Channel,
    [property: Description("Only videos in this category.")] string? Category,
    [property: Description("Only videos with this tag.")] string? Tag,
    [property: Description("Only videos in which this language is spoken, a BCP 47 tag.")] string? Language,
    [property: Description("Only videos with, or without, a transcript.")] bool? HasTranscript,
    [property: Description("Only videos published from this moment on.")] DateTimeOffset? PublishedFrom,
    [property: Description("Only videos published before this moment.")] DateTimeOffset? PublishedBefore,
    [property: Description("Only videos of at least so many seconds.")][property: Range(0, 1e9)] double? MinDuration,
    [property: Description("Only videos of at most so many seconds.")][property: Range(0, 1e9)] double? MaxDuration,
    [property: Description("The order: added without it.")] Word<VideoSort>? Sort,
    [property: Description("Whether the newest, longest or most viewed come first: true without it.")] bool? Descending,
    [property: Range(1, VideoQuery.MaxPageSize)] int? PageSize,
    string? After)
{
    public VideoQuery ToQuery(PlaylistId? playlist = null) => new()
    {
        Site = Site,
        Channel = Channel,
        Category = Category,
        Tag = Tag,
        Language = Language,
        HasTranscript = HasTranscript,
        PublishedFrom = PublishedFrom,
        PublishedBefore = PublishedBefore,
        MinDuration = Seconds(MinDuration),
        MaxDuration = Seconds(MaxDuration),
        Sort = Sort?.Value ?? VideoSort.Added,
        Descending = Descending ?? Sort?.Value is not VideoSort.Title,
        Playlist = playlist,
        PageSize = new PageParameters(PageSize, After).Size(),
        After = After,
    };

    private static TimeSpan? Seconds(double? seconds) => seconds is { } known ? TimeSpan.FromSeconds(known) : null;
}
