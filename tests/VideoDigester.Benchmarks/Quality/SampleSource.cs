using VideoDigester.Digests;

namespace VideoDigester.Benchmarks.Quality;

/// <summary>Makes sources of what the data holds.</summary>
internal static class SampleSource
{
    // A usual rate of speech, for texts without times.
    private const double CharactersPerSecond = 14;

    /// <summary>A source of segments.</summary>
    public static DigestSource Of(string name, IReadOnlyList<TranscriptSegment> segments, TimeSpan? duration = null)
    {
        var id = new VideoId("sample", name);
        var info = new TranscriptInfo
        {
            VideoId = id,
            Language = "en",
            Source = TranscriptSourceKind.Uploaded,
            Format = CaptionFormat.Vtt,
            SegmentCount = segments.Count,
            WordCount = 0,
            ContentHash = "",
            FetchedAt = DateTimeOffset.UnixEpoch,
        };
        var metadata = new VideoMetadata { Id = id, Url = "https://videos.example/watch", FetchedAt = DateTimeOffset.UnixEpoch, Duration = duration };
        return new DigestSource(metadata, new Transcript(info, segments));
    }

    /// <summary>
    /// Lines without times as segments that last as long as it takes to say them. Each is a turn of its own, because in these data a line is a sentence, whatever it ends with.
    /// </summary>
    public static IReadOnlyList<TranscriptSegment> Speak(IEnumerable<string> lines)
    {
        var segments = new List<TranscriptSegment>();
        var start = TimeSpan.Zero;
        foreach (var line in lines)
        {
            var end = start + TimeSpan.FromSeconds(Math.Max(1, line.Length) / CharactersPerSecond);
            segments.Add(new TranscriptSegment(start, end, line, segments.Count % 2 == 0 ? "A" : "B"));
            start = end;
        }

        return segments;
    }
}
