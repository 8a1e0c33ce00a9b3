namespace VideoDigester;

/// <summary>Fetches the captions of a video again, and then has digests of it written.</summary>
/// <param name="VideoId">A video of the library.</param>
public sealed record TranscriptJobRequest(VideoId VideoId) : JobRequest
{
    /// <inheritdoc />
    public override JobKind Kind => JobKind.Transcript;

    /// <summary>Languages whose captions are wanted, as in <see cref="AddOptions.Languages"/>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether a machine translation will do for a wanted language.</summary>
    public bool AllowTranslated { get; init; }

    /// <summary>The digests to write when the video has a transcript; each becomes a job of its own.</summary>
    public IReadOnlyList<DigestOrder> Digests { get; init; } = [];
}
