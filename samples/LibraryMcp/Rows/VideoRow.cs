using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

internal sealed record VideoRow(
    string Id,
    string Url,
    bool HasTranscript,
    DateTime AddedAt,
    string? Title = null,
    string? Channel = null,
    [property: Description("Seconds.")] double? Duration = null,
    [property: Description("ISO 8601; just the day where only that is known.")] string? Published = null,
    [property: Description("The language spoken.")] string? Language = null,
    long? Views = null)
{
    public static VideoRow From(VideoSummary video) => new(
        video.Id.ToString(),
        video.Url,
        video.HasTranscript,
        video.AddedAt.UtcDateTime,
        ShortText.Of(video.Title),
        ShortText.Of(video.ChannelName),
        video.Duration?.TotalSeconds,
        video.Published?.ToString(),
        video.Language,
        video.ViewCount);
}
