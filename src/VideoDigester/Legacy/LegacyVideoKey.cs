namespace VideoDigester.Legacy;

/// <summary>What the records that follow need to know of a video that is in the library now.</summary>
/// <param name="Id">The video.</param>
/// <param name="Duration">How long it runs, or null.</param>
internal sealed record LegacyVideoKey(VideoId Id, TimeSpan? Duration)
{
    /// <summary>The hash of its text, or null where it has none.</summary>
    public string? TextHash { get; set; }
}
