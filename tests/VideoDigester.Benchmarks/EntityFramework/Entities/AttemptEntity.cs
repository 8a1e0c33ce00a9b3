namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of processing_logs.</summary>
internal sealed class AttemptEntity
{
    public long Id { get; set; }

    public required string Target { get; set; }

    public long? VideoId { get; set; }

    public VideoEntity? Video { get; set; }

    public string? VideoSite { get; set; }

    public string? VideoExternalId { get; set; }

    public long? TranscriptId { get; set; }

    public TranscriptEntity? Transcript { get; set; }

    public required string Step { get; set; }

    public required string Outcome { get; set; }

    public int Attempt { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime CompletedAt { get; set; }
}
