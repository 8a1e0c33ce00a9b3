using Microsoft.EntityFrameworkCore;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.EntityFramework.Queries;

/// <summary>Pages of videos, by key.</summary>
internal static class VideoLists
{
    /// <summary>The newest additions.</summary>
    public static Func<LibraryContext, int, IAsyncEnumerable<VideoSummary>> CompileNewest() => EF.CompileAsyncQuery((LibraryContext context, int size) => context.Videos
        .AsNoTracking()
        .OrderByDescending(video => video.AddedAt).ThenByDescending(video => video.Id)
        .Take(size)
        .Select(video => new VideoSummary
        {
            Id = new VideoId(video.Site, video.ExternalId),
            Url = video.Url,
            Title = video.Title,
            ChannelName = video.Channel!.Name,
            ThumbnailUrl = video.ThumbnailUrl,
            Duration = Duration.Of(video.DurationMs),
            Published = Stored.Published(video.PublishedAt, video.PublishedPrecision),
            Language = video.Language,
            ViewCount = video.ViewCount,
            AddedAt = Stored.Instant(video.AddedAt),
            HasTranscript = video.Transcripts.Any(transcript => transcript.SupersededAt == null),
        }));

    /// <summary>Those of a length and with a transcript, the most viewed first, after a place in the list.</summary>
    public static Func<LibraryContext, long, long, long, int, IAsyncEnumerable<VideoSummary>> CompileViewed() => EF.CompileAsyncQuery(
        (LibraryContext context, long least, long views, long id, int size) => context.Videos
            .AsNoTracking()
            .Where(video => video.DurationMs >= least && video.Transcripts.Any(transcript => transcript.SupersededAt == null))
            .Where(video => video.ViewCount < views || (video.ViewCount == views && video.Id < id))
            .OrderByDescending(video => video.ViewCount).ThenByDescending(video => video.Id)
            .Take(size)
            .Select(video => new VideoSummary
            {
                Id = new VideoId(video.Site, video.ExternalId),
                Url = video.Url,
                Title = video.Title,
                ChannelName = video.Channel!.Name,
                ThumbnailUrl = video.ThumbnailUrl,
                Duration = Duration.Of(video.DurationMs),
                Published = Stored.Published(video.PublishedAt, video.PublishedPrecision),
                Language = video.Language,
                ViewCount = video.ViewCount,
                AddedAt = Stored.Instant(video.AddedAt),
                HasTranscript = video.Transcripts.Any(transcript => transcript.SupersededAt == null),
            }));
}
