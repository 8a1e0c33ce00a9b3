namespace VideoDigester;

/// <summary>How many digests that came before a user's eyes were passed over, each digest once for each user, at the moment at which the user first viewed, read or skipped it.</summary>
public sealed record SkipRate
{
    /// <summary>How many were viewed, read or skipped.</summary>
    public required long Shown { get; init; }

    /// <summary>How many of them were read, as <see cref="TimeSaved"/> counts it.</summary>
    public required long Read { get; init; }

    /// <summary>How many of them were skipped and not read, at any time.</summary>
    public required long Skipped { get; init; }

    /// <summary><see cref="Skipped"/> by <see cref="Shown"/>, 0 to 1; null where none was shown.</summary>
    public double? Rate => Shown == 0 ? null : (double)Skipped / Shown;
}
