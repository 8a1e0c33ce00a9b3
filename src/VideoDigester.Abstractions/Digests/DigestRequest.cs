namespace VideoDigester;

/// <summary>Which digest is wanted.</summary>
/// <param name="VideoId">A video of the library.</param>
/// <param name="Type">The kind of digest.</param>
public sealed record DigestRequest(VideoId VideoId, DigestType Type)
{
    /// <summary>
    /// The language to write in, as a BCP 47 tag, or null for that of the transcript. Models translate; the built-in writer takes what was said and
    /// needs a transcript in this language.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The language of the transcript to digest, as a BCP 47 tag; <c>en</c> takes <c>en-GB</c> too. Null is the best transcript.</summary>
    public string? TranscriptLanguage { get; init; }

    /// <summary>Who writes it: a registered provider's name or <c>extractive</c>, the built-in writer. Null for the default that the options name; the built-in writer where they name none.</summary>
    public string? Provider { get; init; }

    /// <summary>For whom it is written, by the application's own name for the user, or null. Budgets for each user count by it. A stored digest serves everybody.</summary>
    public string? UserId { get; init; }

    /// <summary>Write it again even where it is stored. The stored one is kept, superseded.</summary>
    public bool Force { get; init; }
}
