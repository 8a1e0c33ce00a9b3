namespace VideoDigester;

/// <summary>What a folder of yt-dlp records holds.</summary>
public sealed record YtDlpFieldAnalysis
{
    /// <summary>How many records were read.</summary>
    public required int Records { get; init; }

    /// <summary>The top-level fields, the most frequent first, ties by name. At most 10,000.</summary>
    public required IReadOnlyList<YtDlpFieldReport> Fields { get; init; }

    /// <summary>The files that could not be read, in the order of their paths.</summary>
    public required IReadOnlyList<YtDlpUnreadableFile> Unreadable { get; init; }
}
