using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Next">On the last row of a page after which there are more: what <c>--after</c> takes. Else null.</param>
internal sealed record VideoSummaryRow(
    string Id,
    string? Title,
    string? Channel,
    string Url,
    string? ThumbnailUrl,
    double? Duration,
    string? Published,
    string? Language,
    long? Views,
    bool HasTranscript,
    DateTime AddedAt,
    string? Next)
{
    public static VideoSummaryRow From(VideoSummary video, string? next) => new(
        video.Id.ToString(),
        video.Title,
        video.ChannelName,
        video.Url,
        video.ThumbnailUrl,
        video.Duration?.TotalSeconds,
        video.Published?.ToString(),
        video.Language,
        video.ViewCount,
        video.HasTranscript,
        video.AddedAt.UtcDateTime,
        next);
}
