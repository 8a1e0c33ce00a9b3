namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of categories.</summary>
internal sealed class CategoryEntity
{
    public long Id { get; set; }

    public required string Site { get; set; }

    public required string Name { get; set; }

    public required string Folded { get; set; }
}
