namespace VideoDigester.Transcripts;

/// <summary>A cue as it stands in the file. Times are milliseconds.</summary>
/// <param name="Start">When it is shown.</param>
/// <param name="End">When it goes; <see cref="Unknown"/> where the file does not say.</param>
/// <param name="FirstRow">Its first row in the sheet.</param>
/// <param name="RowCount">How many rows it has, blank ones included.</param>
/// <param name="Speaker">Who speaks, or null.</param>
internal readonly record struct Cue(long Start, long End, int FirstRow, int RowCount, string? Speaker)
{
    /// <summary>The end of a cue of which the file gives none.</summary>
    public const long Unknown = -1;

    /// <summary>The latest time that is read: a hundred million hours.</summary>
    public const long Latest = 100_000_000L * 3_600_000;

    public long Duration => End - Start;
}
