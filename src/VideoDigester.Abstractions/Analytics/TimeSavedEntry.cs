namespace VideoDigester;

/// <summary>A row of the ledger behind <see cref="TimeSaved"/>: one user and one video of which the user read a digest.</summary>
public sealed record TimeSavedEntry
{
    /// <summary>The user, by the host's name; null for one who was deleted and is counted without a name.</summary>
    public string? UserId { get; init; }

    /// <summary>The video.</summary>
    public required VideoId VideoId { get; init; }

    /// <summary>Its title, or null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The digest that was read first: by its kind, provider and model the entry is grouped.</summary>
    public required DigestId DigestId { get; init; }

    /// <summary>The kind of that digest.</summary>
    public required DigestType DigestType { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Provider { get; init; }

    /// <summary>The model that wrote it.</summary>
    public required string Model { get; init; }

    /// <summary>When it was read, UTC: the moment at which the entry counts.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The video's duration, or null where it is unknown.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The time spent reading all digests of the video.</summary>
    public required TimeSpan Reading { get; init; }

    /// <summary>Whether some of <see cref="Reading"/> is estimated from the words of a digest, because nobody measured how long it was viewed.</summary>
    public required bool IsEstimated { get; init; }

    /// <summary>Whether the user watched the video, at any time.</summary>
    public required bool IsWatched { get; init; }

    /// <summary>The time saved: zero where the video was watched, null where it was not and its duration is unknown.</summary>
    public TimeSpan? Saved { get; init; }
}
