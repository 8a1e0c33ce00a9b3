namespace VideoDigester;

/// <summary>Brings a video up to date.</summary>
/// <param name="VideoId">A video of the library.</param>
public sealed record RefreshJobRequest(VideoId VideoId) : JobRequest
{
    /// <inheritdoc />
    public override JobKind Kind => JobKind.Refresh;

    /// <summary>What to read, and when not to.</summary>
    public RefreshOptions Options { get; init; } = new();
}
