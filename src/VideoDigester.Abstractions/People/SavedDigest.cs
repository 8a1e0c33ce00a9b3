namespace VideoDigester;

/// <summary>A digest that a user saved.</summary>
public sealed record SavedDigest
{
    /// <summary>The most characters a note may have.</summary>
    public const int MaxNoteLength = 10_000;

    /// <summary>The digest.</summary>
    public required DigestSummary Digest { get; init; }

    /// <summary>When it was first saved, UTC. Saving it again does not change it; saving it after it was unsaved does.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The user's note, or null.</summary>
    public string? Note { get; init; }
}
