namespace VideoDigester;

/// <summary>What a recogniser is given.</summary>
public sealed record SpeechRequest
{
    /// <summary>
    /// The full path of the audio: as the site serves it, in one of many containers and codecs, video possibly beside it. The extension is that of the content where it is known,
    /// and <c>.bin</c> where it is not. The file is the library's: read it, do not change it; it is gone when the call ends.
    /// </summary>
    public required string AudioPath { get; init; }

    /// <summary>The video, as its site describes it.</summary>
    public required VideoMetadata Video { get; init; }

    /// <summary>The language spoken by the site's account, as a BCP 47 tag, or null where it does not say. A hint: sites are wrong at times.</summary>
    public string? Language { get; init; }

    /// <summary>The languages in which a transcript is wanted, the most wanted first; may be empty. What is said is written down as it is said, whatever is wanted.</summary>
    public IReadOnlyList<string> WantedLanguages { get; init; } = [];

    /// <summary>How long the audio is by the site's account, or null where it does not say.</summary>
    public TimeSpan? Duration { get; init; }
}
