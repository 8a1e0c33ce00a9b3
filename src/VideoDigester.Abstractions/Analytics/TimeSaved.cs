namespace VideoDigester;

/// <summary>
/// What reading digests saved, over pairs of a user and a video (several digests of one video count once), each at the moment at which the user first read one. A digest is read where the user said so, or viewed it for at
/// least <c>AnalyticsOptions.MinimumDwell</c>. Saved is the video's duration less the time spent reading, and never less than nothing; a video that was watched saved nothing.
/// </summary>
public sealed record TimeSaved
{
    /// <summary>The time saved, of the videos whose duration is known.</summary>
    public required TimeSpan Saved { get; init; }

    /// <summary>How many videos were read, each once for each user.</summary>
    public required long Videos { get; init; }

    /// <summary>How many of them were watched too, at any time.</summary>
    public required long Watched { get; init; }

    /// <summary>How many of them were not watched and have no known duration: what they saved is unknown, and not in <see cref="Saved"/>.</summary>
    public required long UnknownDuration { get; init; }

    /// <summary>The time spent reading the digests of these videos: as long as they were viewed, or where nobody measured that, as long as their words take at <c>AnalyticsOptions.WordsPerMinute</c>.</summary>
    public required TimeSpan Reading { get; init; }

    /// <summary>Of how many of these videos <see cref="Reading"/> is such an estimate, wholly or in part.</summary>
    public required long Estimated { get; init; }
}
