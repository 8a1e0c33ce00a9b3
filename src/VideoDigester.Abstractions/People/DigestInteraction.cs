namespace VideoDigester;

/// <summary>Something that a user did with a digest.</summary>
public sealed record DigestInteraction
{
    /// <summary>What was done.</summary>
    public required InteractionAction Action { get; init; }

    /// <summary>The digest.</summary>
    public required DigestSummary Digest { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>How long the digest was open, or null where nobody says.</summary>
    public TimeSpan? Dwell { get; init; }
}
