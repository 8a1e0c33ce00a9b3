namespace VideoDigester;

/// <summary>Reading against watching: what users did, each action at its own moment.</summary>
public sealed record ReadingActivity
{
    /// <summary>How often digests were viewed.</summary>
    public required long Views { get; init; }

    /// <summary>How often users said that they read a digest.</summary>
    public required long Reads { get; init; }

    /// <summary>How often digests were skipped.</summary>
    public required long Skips { get; init; }

    /// <summary>How often digests were saved.</summary>
    public required long Saves { get; init; }

    /// <summary>How often users took back that they saved a digest.</summary>
    public required long Unsaves { get; init; }

    /// <summary>How often digests were shared.</summary>
    public required long Shares { get; init; }

    /// <summary>How often users said that they watched the video of a digest.</summary>
    public required long Watches { get; init; }

    /// <summary>How many users did any of it. Users of several days count in each, so that days do not sum to weeks.</summary>
    public required long Users { get; init; }

    /// <summary>The time spent reading: as long as digests were viewed, and of those that were read while nobody measured that, as long as their words take, at the moment at which they were first read.</summary>
    public required TimeSpan Reading { get; init; }

    /// <summary>How much of <see cref="Reading"/> is such an estimate.</summary>
    public required TimeSpan EstimatedReading { get; init; }

    /// <summary>How many videos were watched, each once for each user, at the moment at which the user first said so.</summary>
    public required long WatchedVideos { get; init; }

    /// <summary>The duration of these videos, of those where it is known.</summary>
    public required TimeSpan Watching { get; init; }

    /// <summary>How many of them have no known duration.</summary>
    public required long UnknownDuration { get; init; }
}
