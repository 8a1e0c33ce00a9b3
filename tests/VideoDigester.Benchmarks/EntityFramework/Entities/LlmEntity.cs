namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of llms.</summary>
internal sealed class LlmEntity
{
    public long Id { get; set; }

    public required string Provider { get; set; }

    public required string Model { get; set; }
}
