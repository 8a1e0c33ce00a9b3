namespace VideoDigester.Tests.Transcripts;

/// <summary>Transcripts for tests.</summary>
internal static class TranscriptFixture
{
    public static Transcript Of(params IReadOnlyList<TranscriptSegment> segments) => new(
        new TranscriptInfo
        {
            VideoId = new VideoId("youtube", "bees"),
            Language = "en",
            Source = TranscriptSourceKind.Automatic,
            Format = CaptionFormat.Vtt,
            SegmentCount = segments.Count,
            WordCount = 0,
            ContentHash = "",
            FetchedAt = DateTimeOffset.UnixEpoch,
        },
        segments);

    public static TranscriptSegment Segment(double start, double end, string text, string? speaker = null) =>
        new(TimeSpan.FromMilliseconds(start), TimeSpan.FromMilliseconds(end), text, speaker);
}
