namespace VideoDigester;

/// <summary>Which digest is wanted.</summary>
/// <param name="VideoId">A video of the library.</param>
/// <param name="Type">The kind of digest.</param>
public sealed record DigestRequest(VideoId VideoId, DigestType Type)
{
    /// <summary>The language of the transcript to digest, as a BCP 47 tag, or null for the best transcript.</summary>
    public string? Language { get; init; }

    /// <summary>Who writes it, or null for the default: the built-in writer, <c>extractive</c>.</summary>
    public string? Provider { get; init; }

    /// <summary>Write it again even where it is stored. The stored one is kept, superseded.</summary>
    public bool Force { get; init; }
}
