namespace VideoDigester;

/// <summary>What became of one video that was to be taken in or brought up to date.</summary>
public sealed record IngestResult
{
    /// <summary>What was worked on: the metadata file or the address.</summary>
    public required string Target { get; init; }

    /// <summary>What was done.</summary>
    public required IngestOutcome Outcome { get; init; }

    /// <summary>The video, or null where the target does not name one.</summary>
    public VideoId? Id { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The best transcript the library now holds of the video, or null.</summary>
    public TranscriptInfo? Transcript { get; init; }

    /// <summary>
    /// What went wrong, or null. With <see cref="IngestOutcome.Failed"/> it says why nothing was kept; otherwise the video is kept and
    /// this says why captions are not: <see cref="ErrorCode.NoCaptions"/> and its like.
    /// </summary>
    public Failure? Error { get; init; }

    /// <summary>Fields of the metadata that could not be used.</summary>
    public IReadOnlyList<IgnoredField> IgnoredFields { get; init; } = [];
}
