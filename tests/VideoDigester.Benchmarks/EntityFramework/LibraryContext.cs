using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VideoDigester.Benchmarks.EntityFramework.Entities;

namespace VideoDigester.Benchmarks.EntityFramework;

/// <summary>EF Core on the tables that the library's own migrations made: names, types and keys are theirs, and nothing is created from this model.</summary>
internal sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<VideoEntity> Videos => Set<VideoEntity>();

    public DbSet<TranscriptEntity> Transcripts => Set<TranscriptEntity>();

    public DbSet<SegmentEntity> Segments => Set<SegmentEntity>();

    public DbSet<DigestEntity> Digests => Set<DigestEntity>();

    // SQLite holds instants as milliseconds and identities as text.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (!Database.IsSqlite())
            return;
        configurationBuilder.Properties<DateTime>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Guid>().HaveConversion<IdentityText>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsNpgsql())
            modelBuilder.HasDefaultSchema("videodigester");
        modelBuilder.Entity<ChannelEntity>().ToTable("channels");
        modelBuilder.Entity<CategoryEntity>().ToTable("categories");
        modelBuilder.Entity<TagEntity>().ToTable("tags");
        modelBuilder.Entity<LlmEntity>().ToTable("llms");
        modelBuilder.Entity<AttemptEntity>().ToTable("processing_logs");
        MapVideos(modelBuilder);
        MapTranscripts(modelBuilder);
        MapDigests(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }

    private static void MapVideos(ModelBuilder model)
    {
        model.Entity<StatisticsEntity>().ToTable("video_statistics").HasKey(row => new { row.VideoId, row.ObservedAt });
        model.Entity<VideoCategoryEntity>().ToTable("video_categories").HasKey(row => new { row.VideoId, row.CategoryId });
        model.Entity<VideoTagEntity>().ToTable("video_tags").HasKey(row => new { row.VideoId, row.TagId });
        model.Entity<ChapterEntity>().ToTable("video_chapters").HasKey(row => new { row.VideoId, row.Position });
        model.Entity<HeatmapEntity>().ToTable("video_heatmap").HasKey(row => new { row.VideoId, row.Position });
        model.Entity<VideoEntity>(video =>
        {
            video.ToTable("videos");
            video.HasMany(row => row.Statistics).WithOne().HasForeignKey(row => row.VideoId);
            video.HasMany(row => row.Categories).WithOne().HasForeignKey(row => row.VideoId);
            video.HasMany(row => row.Tags).WithOne().HasForeignKey(row => row.VideoId);
            video.HasMany(row => row.Chapters).WithOne().HasForeignKey(row => row.VideoId);
            video.HasMany(row => row.Heatmap).WithOne().HasForeignKey(row => row.VideoId);
        });
    }

    private static void MapTranscripts(ModelBuilder model)
    {
        model.Entity<SegmentEntity>().ToTable("transcript_segments").HasKey(row => new { row.TranscriptId, row.Position });
        model.Entity<TranscriptEntity>(transcript =>
        {
            transcript.ToTable("transcripts");
            transcript.HasMany(row => row.Segments).WithOne().HasForeignKey(row => row.TranscriptId);
        });
    }

    private static void MapDigests(ModelBuilder model)
    {
        model.Entity<EvidenceEntity>().ToTable("digest_item_evidence").HasKey(row => new { row.ItemId, row.Position });
        model.Entity<DigestItemEntity>(item =>
        {
            item.ToTable("digest_items");
            item.HasMany(row => row.Evidence).WithOne(row => row.Item).HasForeignKey(row => row.ItemId);
        });
        model.Entity<DigestEntity>(digest =>
        {
            digest.ToTable("digests");
            digest.HasMany(row => row.Items).WithOne(row => row.Digest).HasForeignKey(row => row.DigestId);
        });
    }
}
