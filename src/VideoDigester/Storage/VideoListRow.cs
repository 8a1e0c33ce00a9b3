using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>A row of a list of videos; of the video only what the list shows is read.</summary>
internal sealed class VideoListRow
{
    public required VideoRow Video { get; init; }

    public string? ChannelName { get; init; }

    public bool HasTranscript { get; init; }

    public VideoSummary ToSummary() => new()
    {
        Id = new VideoId(Video.Site, Video.ExternalId),
        Url = Video.Url,
        Title = Video.Title,
        ChannelName = ChannelName,
        ThumbnailUrl = Video.ThumbnailUrl,
        Duration = Duration.Of(Video.DurationMs),
        Published = VideoMapping.Published(Video.PublishedAt, Video.PublishedPrecision),
        Language = Video.Language,
        ViewCount = Video.ViewCount,
        HasTranscript = HasTranscript,
        AddedAt = Video.AddedAt.Value,
    };
}
