using Microsoft.EntityFrameworkCore;
using VideoDigester.Benchmarks.EntityFramework;
using VideoDigester.Benchmarks.EntityFramework.Entities;
using VideoDigester.Library;

namespace VideoDigester.Benchmarks.Import;

/// <summary>
/// The yardstick of EF Core, as its documentation advises for many rows: one context on a connection that stays open, the rows of a transaction added together and saved by one <c>SaveChanges</c>, no search for
/// changes, and a tracker that is emptied afterwards.
/// </summary>
internal sealed class EntityFrameworkImport : IImportYardstick
{
    private readonly LibraryContext _context;
    private readonly Dictionary<string, ChannelEntity> _channels = [];
    private readonly Dictionary<(string Site, string Name), CategoryEntity> _categories = [];
    private readonly Dictionary<string, TagEntity> _tags = [];

    private EntityFrameworkImport(LibraryContext context) => _context = context;

    /// <summary>Opens a SQLite file under the pragmas that the library sets.</summary>
    public static async Task<IImportYardstick> OpenSqliteAsync(string path)
    {
        var import = await OpenAsync(isSqlite: true, $"Data Source={path};Foreign Keys=True;Pooling=False");
        await import._context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000;");
        return import;
    }

    public static async Task<IImportYardstick> OpenPostgreSqlAsync(string connectionString) => await OpenAsync(isSqlite: false, connectionString);

    public async Task<(int Videos, int Segments)> RunAsync(IEnumerable<ReadVideo> videos)
    {
        var (count, segments) = (0, 0);
        foreach (var read in videos)
        {
            if (read.Record is not { } record)
                continue;
            var video = await WriteVideoAsync(record.Metadata, read.Attempt.Target, read.Attempt.StartedAt.UtcDateTime);
            foreach (var transcript in read.Captions.Select(captions => captions.Transcript).OfType<Transcript>())
            {
                await WriteTranscriptAsync(video, transcript, read.Attempt.StartedAt.UtcDateTime);
                segments += transcript.Segments.Count;
            }

            count++;
        }

        return (count, segments);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static async Task<EntityFrameworkImport> OpenAsync(bool isSqlite, string connectionString)
    {
        var context = new LibraryContext(LibraryContextOptions.Of(isSqlite, connectionString));
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await context.Database.OpenConnectionAsync();
        return new EntityFrameworkImport(context);
    }

    private async Task<long> WriteVideoAsync(VideoMetadata m, string path, DateTime now)
    {
        var video = new VideoEntity
        {
            Site = m.Id.Site,
            ExternalId = m.Id.Key,
            Url = m.Url,
            Title = m.Title,
            Description = m.Description,
            ThumbnailUrl = m.ThumbnailUrl,
            DurationMs = (long?)m.Duration?.TotalMilliseconds,
            PublishedAt = m.Published?.Value.UtcDateTime,
            PublishedPrecision = m.Published is { } known ? known.Precision == DatePrecision.Day ? "day" : "instant" : null,
            Language = m.Language,
            AgeLimit = m.AgeLimit,
            ViewCount = m.ViewCount,
            LikeCount = m.LikeCount,
            CommentCount = m.CommentCount,
            SourcePath = path,
            MetadataFetchedAt = m.FetchedAt.UtcDateTime,
            AddedAt = now,
            UpdatedAt = now,
            Chapters = [.. m.Chapters.Select((chapter, at) => new ChapterEntity { Position = at, StartMs = (long)chapter.Start.TotalMilliseconds, EndMs = (long)chapter.End.TotalMilliseconds, Title = chapter.Title })],
            Heatmap = [.. m.Heatmap.Select((point, at) => new HeatmapEntity { Position = at, StartMs = (long)point.Start.TotalMilliseconds, EndMs = (long)point.End.TotalMilliseconds, Value = point.Value })],
            Categories = [.. m.Categories.Select((name, at) => Link(new VideoCategoryEntity { Position = at }, m.Id.Site, name))],
            Tags = [.. m.Tags.Select((name, at) => Link(new VideoTagEntity { Position = at }, name))],
        };
        SetChannel(video, m, now);
        if (m.ViewCount is not null || m.LikeCount is not null || m.CommentCount is not null || m.Channel?.FollowerCount is not null)
            video.Statistics.Add(new StatisticsEntity
            {
                ObservedAt = m.FetchedAt.UtcDateTime,
                ViewCount = m.ViewCount,
                LikeCount = m.LikeCount,
                CommentCount = m.CommentCount,
                FollowerCount = m.Channel?.FollowerCount,
            });
        var attempt = Attempt("metadata", m.Id, path, now);
        attempt.Video = video;
        await SaveAsync(video, attempt);
        return video.Id;
    }

    private async Task WriteTranscriptAsync(long video, Transcript transcript, DateTime now)
    {
        var info = transcript.Info;
        var row = new TranscriptEntity
        {
            VideoId = video,
            Language = info.Language,
            Source = "automatic",
            Format = "vtt",
            Status = "completed",
            SourceUrl = info.SourceUrl,
            ContentHash = info.ContentHash,
            SegmentCount = info.SegmentCount,
            WordCount = info.WordCount,
            FetchedAt = info.FetchedAt.UtcDateTime,
            ProcessedAt = now,
            Segments = [.. transcript.Segments.Select((segment, at) => new SegmentEntity
            {
                Position = at,
                StartMs = (long)segment.Start.TotalMilliseconds,
                EndMs = (long)segment.End.TotalMilliseconds,
                Text = segment.Text,
                Speaker = segment.Speaker,
            })],
        };
        var attempt = Attempt("transcript", info.VideoId, info.SourceUrl!, now);
        (attempt.VideoId, attempt.Transcript) = (video, row);
        await SaveAsync(row, attempt);
    }

    private async Task SaveAsync(params object[] rows)
    {
        _context.AddRange(rows);
        await _context.SaveChangesAsync();
        _context.ChangeTracker.Clear();
    }

    private static AttemptEntity Attempt(string step, VideoId id, string target, DateTime now) => new()
    {
        Target = target,
        VideoSite = id.Site,
        VideoExternalId = id.Key,
        Step = step,
        Outcome = "added",
        Attempt = 1,
        StartedAt = now,
        CompletedAt = now,
    };

    // Alone in an empty database, as the loop by hand: what was saved once need not be looked up again, and is named by its key.
    private void SetChannel(VideoEntity video, VideoMetadata m, DateTime now)
    {
        if (m.Channel is not { } channel)
            return;
        if (_channels.TryGetValue(channel.Key, out var known))
            video.ChannelId = known.Id;
        else
            video.Channel = _channels[channel.Key] = new ChannelEntity
            {
                Site = m.Id.Site,
                ExternalId = channel.Key,
                Name = channel.Name,
                Handle = channel.Handle,
                Url = channel.Url,
                Description = channel.Description,
                ThumbnailUrl = channel.ThumbnailUrl,
                FollowerCount = channel.FollowerCount,
                MetadataFetchedAt = m.FetchedAt.UtcDateTime,
                AddedAt = now,
                UpdatedAt = now,
            };
    }

    private VideoCategoryEntity Link(VideoCategoryEntity link, string site, string name)
    {
        if (_categories.TryGetValue((site, name), out var known))
            link.CategoryId = known.Id;
        else
            link.Category = _categories[(site, name)] = new CategoryEntity { Site = site, Name = name, Folded = name.ToLowerInvariant() };
        return link;
    }

    private VideoTagEntity Link(VideoTagEntity link, string name)
    {
        if (_tags.TryGetValue(name, out var known))
            link.TagId = known.Id;
        else
            link.Tag = _tags[name] = new TagEntity { Name = name, Folded = name.ToLowerInvariant() };
        return link;
    }
}
