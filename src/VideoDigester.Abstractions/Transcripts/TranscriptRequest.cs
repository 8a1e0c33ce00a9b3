namespace VideoDigester;

/// <summary>What a source of transcripts is asked for.</summary>
public sealed record TranscriptRequest
{
    /// <summary>The video, as its site describes it.</summary>
    public required VideoMetadata Video { get; init; }

    /// <summary>The wanted languages as BCP 47 tags, the most wanted first; empty wants the language spoken in the video.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether a machine translation will do for a wanted language.</summary>
    public bool AllowTranslated { get; init; }
}
