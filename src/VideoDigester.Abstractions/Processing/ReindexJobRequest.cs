namespace VideoDigester;

/// <summary>Brings the index of the search up to date.</summary>
public sealed record ReindexJobRequest : JobRequest
{
    /// <inheritdoc />
    public override JobKind Kind => JobKind.Reindex;

    /// <summary>What to index.</summary>
    public ReindexOptions Options { get; init; } = new();
}
