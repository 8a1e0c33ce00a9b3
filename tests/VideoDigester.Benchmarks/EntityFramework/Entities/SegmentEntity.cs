namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of transcript_segments.</summary>
internal sealed class SegmentEntity
{
    public long TranscriptId { get; set; }

    public int Position { get; set; }

    public long StartMs { get; set; }

    public long EndMs { get; set; }

    public required string Text { get; set; }

    public string? Speaker { get; set; }
}
