namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of transcripts, with its words.</summary>
internal sealed class TranscriptEntity
{
    public long Id { get; set; }

    public long VideoId { get; set; }

    public VideoEntity Video { get; set; } = null!;

    public required string Language { get; set; }

    public required string Source { get; set; }

    public string? Format { get; set; }

    public required string Status { get; set; }

    public string? SourceUrl { get; set; }

    public required string ContentHash { get; set; }

    public int SegmentCount { get; set; }

    public int WordCount { get; set; }

    public DateTime FetchedAt { get; set; }

    public DateTime? ProcessedAt { get; set; }

    public DateTime? SupersededAt { get; set; }

    public List<SegmentEntity> Segments { get; set; } = [];
}
