namespace VideoDigester.YtDlp;

/// <summary>One <c>.info.json</c>, read and validated.</summary>
/// <param name="Metadata">What it says about the video.</param>
/// <param name="Tracks">The captions the site offers.</param>
/// <param name="Ignored">The fields that could not be used.</param>
internal sealed record YtDlpRecord(VideoMetadata Metadata, CaptionTracks Tracks, IReadOnlyList<IgnoredField> Ignored)
{
    /// <summary>Whether yt-dlp found something to play. Where it did not, its warnings may say that nobody may see the video.</summary>
    public bool HasFormat { get; init; } = true;
}
