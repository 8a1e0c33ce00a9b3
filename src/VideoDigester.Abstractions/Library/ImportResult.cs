namespace VideoDigester;

/// <summary>What became of one item of an import.</summary>
public sealed record ImportResult
{
    /// <summary>The file the item was read from.</summary>
    public required string Path { get; init; }

    /// <summary>What was done.</summary>
    public required ImportOutcome Outcome { get; init; }

    /// <summary>The video, or null where the file does not name one.</summary>
    public VideoId? Id { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The best transcript the library now holds of the video, or null.</summary>
    public TranscriptInfo? Transcript { get; init; }

    /// <summary>
    /// What went wrong, or null. With <see cref="ImportOutcome.Failed"/> it says why nothing was kept; otherwise the video is kept and
    /// this says why captions are not: <see cref="ErrorCode.NoCaptions"/> and its like.
    /// </summary>
    public Failure? Error { get; init; }

    /// <summary>Fields of the metadata that could not be used.</summary>
    public IReadOnlyList<IgnoredField> IgnoredFields { get; init; } = [];
}
