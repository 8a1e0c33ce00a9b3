using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record VideoRow(
    string Id,
    string Url,
    string? Title,
    string? Description,
    string? ThumbnailUrl,
    double? Duration,
    string? Published,
    DateTime? ReleaseAt,
    string? Language,
    string? LiveStatus,
    string? Availability,
    int? AgeLimit,
    long? Views,
    long? Likes,
    long? Comments,
    ChannelRow? Channel,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Tags,
    IReadOnlyList<ChapterRow> Chapters,
    IReadOnlyList<HeatmapRow> Heatmap,
    IReadOnlyList<TranscriptInfoRow> Transcripts,
    IReadOnlyList<DigestInfoRow> Digests,
    IReadOnlyList<CountsRow> Statistics,
    string? SourcePath,
    DateTime AddedAt,
    DateTime UpdatedAt,
    DateTime? RemovedAt)
{
    public static VideoRow From(Video video, IReadOnlyList<Digest> digests)
    {
        var metadata = video.Metadata;
        return new VideoRow(
            video.Id.ToString(),
            metadata.Url,
            metadata.Title,
            metadata.Description,
            metadata.ThumbnailUrl,
            metadata.Duration?.TotalSeconds,
            metadata.Published?.ToString(),
            metadata.ReleaseAt?.UtcDateTime,
            metadata.Language,
            metadata.LiveStatus is { } status ? Word.Of(status) : null,
            metadata.Availability is { } availability ? Word.Of(availability) : null,
            metadata.AgeLimit,
            metadata.ViewCount,
            metadata.LikeCount,
            metadata.CommentCount,
            metadata.Channel is { } channel ? ChannelRow.From(channel) : null,
            metadata.Categories,
            metadata.Tags,
            [.. metadata.Chapters.Select(chapter => new ChapterRow(chapter.Start.TotalSeconds, chapter.End.TotalSeconds, chapter.Title))],
            [.. metadata.Heatmap.Select(point => new HeatmapRow(point.Start.TotalSeconds, point.End.TotalSeconds, point.Value))],
            [.. video.Transcripts.Select(TranscriptInfoRow.From)],
            [.. digests.Select(DigestInfoRow.From)],
            [.. video.Statistics.Select(CountsRow.From)],
            video.SourcePath,
            video.AddedAt.UtcDateTime,
            video.UpdatedAt.UtcDateTime,
            video.RemovedAt?.UtcDateTime);
    }
}
