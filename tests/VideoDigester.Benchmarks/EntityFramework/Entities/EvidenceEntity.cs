namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of digest_item_evidence.</summary>
internal sealed class EvidenceEntity
{
    public long ItemId { get; set; }

    public DigestItemEntity Item { get; set; } = null!;

    public int Position { get; set; }

    public int FirstSegment { get; set; }

    public int LastSegment { get; set; }

    public required string Quote { get; set; }
}
