using VideoDigester.Text;

namespace VideoDigester.Transcripts;

/// <summary>Makes a transcript of what a source delivers, which may be the plug-in of anybody.</summary>
internal static class SourcedWords
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.EmptyBody"/>: there are no words in it; <see cref="ErrorCode.InvalidRequest"/>: it is not of a kind that there is.</exception>
    public static Transcript ToTranscript(SourcedTranscript sourced, string source, VideoId videoId, DateTimeOffset fetchedAt)
    {
        if (!Enum.IsDefined(sourced.Source) || (sourced.Format is { } format && !Enum.IsDefined(format)))
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"The transcript source '{source}' delivered a transcript of no known kind or format.");
        var segments = Clean(sourced.Segments ?? []);
        if (segments.Count == 0)
            throw CaptionFailure.Empty($"The transcript source '{source}' delivered no words.");
        return new Transcript(
            new TranscriptInfo
            {
                VideoId = videoId,
                Language = LanguageTag.Normalize(sourced.Language) ?? LanguageTag.Undetermined,
                Source = sourced.Source,
                Format = sourced.Format,
                SegmentCount = segments.Count,
                WordCount = segments.Sum(segment => WordCounter.Count(segment.Text)),
                ContentHash = TranscriptHash.Compute(segments),
                SourceUrl = sourced.SourceUrl,
                FetchedAt = fetchedAt,
            },
            segments);
    }

    private static List<TranscriptSegment> Clean(IReadOnlyList<TranscriptSegment> segments)
    {
        var clean = new List<TranscriptSegment>(segments.Count);
        foreach (var (start, end, text, speaker) in segments)
        {
            if (text is null || SegmentText.Normalize(text) is not { } words)
                continue;
            var from = Milliseconds(start);
            var to = Milliseconds(end);
            clean.Add(new TranscriptSegment(from, to < from ? from : to, words, SegmentText.NormalizeName(speaker)));
        }

        return SegmentList.Finish(clean);
    }

    // Times are kept to the millisecond, and none lies before the video.
    private static TimeSpan Milliseconds(TimeSpan time) => time <= TimeSpan.Zero ? TimeSpan.Zero : new TimeSpan(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond));
}
