namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of tags.</summary>
internal sealed class TagEntity
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required string Folded { get; set; }
}
