using Microsoft.EntityFrameworkCore;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.EntityFramework.Queries;

/// <summary>A video with everything but the words of its transcripts.</summary>
internal static class VideoById
{
    // No limit: the name is a key, and a limit would have each list joined to a subquery.
    public static Func<LibraryContext, string, string, IAsyncEnumerable<Video>> Compile() => EF.CompileAsyncQuery((LibraryContext context, string site, string key) => context.Videos
        .AsNoTracking()
        .AsSplitQuery()
        .Where(video => video.Site == site && video.ExternalId == key)
        .Select(video => new Video
        {
            Metadata = new VideoMetadata
            {
                Id = new VideoId(video.Site, video.ExternalId),
                Url = video.Url,
                Title = video.Title,
                Description = video.Description,
                ThumbnailUrl = video.ThumbnailUrl,
                Duration = Duration.Of(video.DurationMs),
                Published = Stored.Published(video.PublishedAt, video.PublishedPrecision),
                ReleaseAt = Stored.Instant(video.ReleaseAt),
                Language = video.Language,
                LiveStatus = StoredName<LiveStatus>.ParseOrNull(video.LiveStatus),
                Availability = StoredName<Availability>.ParseOrNull(video.Availability),
                AgeLimit = video.AgeLimit,
                ViewCount = video.ViewCount,
                LikeCount = video.LikeCount,
                CommentCount = video.CommentCount,
                FetchedAt = Stored.Instant(video.MetadataFetchedAt),
                Channel = video.Channel == null ? null : new ChannelMetadata
                {
                    Key = video.Channel.ExternalId,
                    Name = video.Channel.Name,
                    Handle = video.Channel.Handle,
                    Url = video.Channel.Url,
                    Description = video.Channel.Description,
                    ThumbnailUrl = video.Channel.ThumbnailUrl,
                    FollowerCount = video.Channel.FollowerCount,
                    IsVerified = video.Channel.IsVerified,
                },
                Categories = video.Categories.OrderBy(link => link.Position).Select(link => link.Category.Name).ToList(),
                Tags = video.Tags.OrderBy(link => link.Position).Select(link => link.Tag.Name).ToList(),
                Chapters = video.Chapters.OrderBy(chapter => chapter.Position).Select(chapter => new Chapter(Duration.Of(chapter.StartMs), Duration.Of(chapter.EndMs), chapter.Title)).ToList(),
                Heatmap = video.Heatmap.OrderBy(point => point.Position).Select(point => new HeatmapPoint(Duration.Of(point.StartMs), Duration.Of(point.EndMs), point.Value)).ToList(),
            },
            SourcePath = video.SourcePath,
            RemovedAt = Stored.Instant(video.RemovedAt),
            AddedAt = Stored.Instant(video.AddedAt),
            UpdatedAt = Stored.Instant(video.UpdatedAt),
            Statistics = video.Statistics.OrderBy(counts => counts.ObservedAt).Select(counts => new VideoCounts
            {
                ObservedAt = Stored.Instant(counts.ObservedAt),
                Views = counts.ViewCount,
                Likes = counts.LikeCount,
                Comments = counts.CommentCount,
                ChannelFollowers = counts.FollowerCount,
            }).ToList(),
            Transcripts = video.Transcripts.Where(transcript => transcript.SupersededAt == null).OrderBy(transcript => transcript.Id).Select(transcript => new TranscriptInfo
            {
                VideoId = new VideoId(transcript.Video.Site, transcript.Video.ExternalId),
                Language = transcript.Language,
                Source = StoredName<TranscriptSourceKind>.Parse(transcript.Source),
                Format = StoredName<CaptionFormat>.ParseOrNull(transcript.Format),
                SourceUrl = transcript.SourceUrl,
                ContentHash = transcript.ContentHash,
                SegmentCount = transcript.SegmentCount,
                WordCount = transcript.WordCount,
                FetchedAt = Stored.Instant(transcript.FetchedAt),
            }).ToList(),
        }));
}
