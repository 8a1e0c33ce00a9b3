namespace VideoDigester;

/// <summary>A digest of whatever video comes in: a <see cref="DigestRequest"/> without its video.</summary>
/// <param name="Type">The kind of digest.</param>
public sealed record DigestOrder(DigestType Type)
{
    /// <summary>The language to write in, as a BCP 47 tag, or null for that of the transcript.</summary>
    public string? Language { get; init; }

    /// <summary>Who writes it, as in <see cref="DigestRequest.Provider"/>.</summary>
    public string? Provider { get; init; }

    /// <summary>The request for the digest of a video.</summary>
    /// <param name="videoId">The video.</param>
    /// <param name="userId">For whom it is written, or null.</param>
    /// <returns>The request.</returns>
    public DigestRequest For(VideoId videoId, string? userId = null) => new(videoId, Type) { Language = Language, Provider = Provider, UserId = userId };
}
