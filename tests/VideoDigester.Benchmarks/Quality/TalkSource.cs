using VideoDigester.Digests;

namespace VideoDigester.Benchmarks.Quality;

/// <summary>Makes of words what the writer digests.</summary>
internal static class TalkSource
{
    // Where the data has no times: about what lecturers say, so that no line is said faster than another.
    private const double CharactersPerSecond = 14;

    /// <summary>A source of segments with what is known about their video.</summary>
    public static DigestSource Of(IReadOnlyList<TranscriptSegment> segments, Func<VideoMetadata, VideoMetadata>? about = null)
    {
        var metadata = new VideoMetadata { Id = new VideoId("example", "talk"), Url = "https://videos.example/watch/talk", FetchedAt = DateTimeOffset.UnixEpoch };
        return Of(about?.Invoke(metadata) ?? metadata, segments);
    }

    /// <summary>A source of metadata and segments.</summary>
    public static DigestSource Of(VideoMetadata metadata, IReadOnlyList<TranscriptSegment> segments, string language = "en")
    {
        var info = new TranscriptInfo
        {
            VideoId = metadata.Id,
            Language = language,
            Source = TranscriptSourceKind.Uploaded,
            Format = CaptionFormat.Vtt,
            SegmentCount = segments.Count,
            WordCount = 0,
            ContentHash = "",
            FetchedAt = DateTimeOffset.UnixEpoch,
        };
        return new DigestSource(metadata, new Transcript(info, segments));
    }

    /// <summary>Segments one after the other, each as long as its words take to say.</summary>
    public static IReadOnlyList<TranscriptSegment> Speak(IEnumerable<(string? Speaker, string Text)> lines)
    {
        var segments = new List<TranscriptSegment>();
        var start = TimeSpan.Zero;
        foreach (var (speaker, text) in lines)
        {
            var end = start + TimeSpan.FromSeconds(Math.Max(1, text.Length) / CharactersPerSecond);
            segments.Add(new TranscriptSegment(start, end, text) { Speaker = speaker });
            start = end;
        }

        return segments;
    }
}
