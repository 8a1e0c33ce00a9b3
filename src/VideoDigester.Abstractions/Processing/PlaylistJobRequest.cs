namespace VideoDigester;

/// <summary>Lists a playlist, a channel or one of its tabs, and queues an <see cref="AddJobRequest"/> for each video that the library does not know.</summary>
/// <param name="Address">The address of the playlist.</param>
public sealed record PlaylistJobRequest(string Address) : JobRequest
{
    /// <inheritdoc />
    public override JobKind Kind => JobKind.Playlist;

    /// <summary>Which entries to take, and how.</summary>
    public PlaylistOptions Options { get; init; } = new();

    /// <summary>The digests to write of each video.</summary>
    public IReadOnlyList<DigestOrder> Digests { get; init; } = [];
}
