namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of video_tags.</summary>
internal sealed class VideoTagEntity
{
    public long VideoId { get; set; }

    public long TagId { get; set; }

    public TagEntity Tag { get; set; } = null!;

    public int Position { get; set; }
}
