namespace VideoDigester;

/// <summary>How much a library holds. What was replaced, by other captions or a digest that was forced, is not counted.</summary>
public sealed record LibraryContent
{
    /// <summary>Videos; null where only digests of a kind, provider or model are counted.</summary>
    public long? Videos { get; init; }

    /// <summary>The duration of the videos where it is known; null likewise.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How many videos have no known duration; null likewise.</summary>
    public long? UnknownDuration { get; init; }

    /// <summary>Transcripts; null likewise.</summary>
    public long? Transcripts { get; init; }

    /// <summary>The words of the transcripts; null likewise.</summary>
    public long? TranscriptWords { get; init; }

    /// <summary>Digests.</summary>
    public required long Digests { get; init; }

    /// <summary>The words of the digests.</summary>
    public required long DigestWords { get; init; }
}
