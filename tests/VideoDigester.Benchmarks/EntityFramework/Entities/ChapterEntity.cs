namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of video_chapters.</summary>
internal sealed class ChapterEntity
{
    public long VideoId { get; set; }

    public int Position { get; set; }

    public long StartMs { get; set; }

    public long EndMs { get; set; }

    public required string Title { get; set; }
}
