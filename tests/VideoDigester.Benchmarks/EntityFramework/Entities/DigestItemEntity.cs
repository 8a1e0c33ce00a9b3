namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of digest_items, with its evidence.</summary>
internal sealed class DigestItemEntity
{
    public long Id { get; set; }

    public long DigestId { get; set; }

    public DigestEntity Digest { get; set; } = null!;

    public int Position { get; set; }

    public required string Kind { get; set; }

    public string? Title { get; set; }

    public required string Text { get; set; }

    public long StartMs { get; set; }

    public long EndMs { get; set; }

    public required string Quote { get; set; }

    public double Support { get; set; }

    public string? Fields { get; set; }

    public List<EvidenceEntity> Evidence { get; set; } = [];
}
