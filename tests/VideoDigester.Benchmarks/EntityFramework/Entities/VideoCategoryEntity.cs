namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of video_categories.</summary>
internal sealed class VideoCategoryEntity
{
    public long VideoId { get; set; }

    public long CategoryId { get; set; }

    public CategoryEntity Category { get; set; } = null!;

    public int Position { get; set; }
}
