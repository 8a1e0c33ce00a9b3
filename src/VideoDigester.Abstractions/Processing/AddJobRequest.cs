namespace VideoDigester;

/// <summary>Adds the video at an address, and then has digests of it written.</summary>
/// <param name="Address">The address, as <see cref="IVideoLibrary.AddAsync"/> takes it.</param>
public sealed record AddJobRequest(string Address) : JobRequest
{
    /// <inheritdoc />
    public override JobKind Kind => JobKind.Add;

    /// <summary>How to add it.</summary>
    public AddOptions Options { get; init; } = new();

    /// <summary>The digests to write when the video has a transcript; each becomes a job of its own.</summary>
    public IReadOnlyList<DigestOrder> Digests { get; init; } = [];
}
