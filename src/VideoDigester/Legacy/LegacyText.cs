using VideoDigester.Text;
using VideoDigester.Text.Sentences;
using VideoDigester.Transcripts;

namespace VideoDigester.Legacy;

/// <summary>The text of a video in the other database, which has no times: all that is known is that it is said while the video runs.</summary>
internal static class LegacyText
{
    // What the other application wrote where it got no text: '[Failed to fetch transcript: …]'.
    private const string Failed = "[Failed";

    /// <summary>Why there is no text, or null where there is one.</summary>
    public static Failure? FailureOf(string? content) =>
        content is null ? new Failure(ErrorCode.EmptyBody, "There is no text.")
        : content.StartsWith(Failed, StringComparison.OrdinalIgnoreCase) ? new Failure(ErrorCode.NoCaptions, $"There is a failure in the place of the text: {content}")
        : null;

    /// <summary>Makes a transcript of a text: a segment a sentence, each as long as the video.</summary>
    /// <param name="content">The text.</param>
    /// <param name="video">The video.</param>
    /// <param name="duration">How long it runs, or null where nobody knows.</param>
    /// <param name="sourceUrl">Where the text comes from, or null.</param>
    /// <param name="fetchedAt">When it was fetched.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.EmptyBody"/>: nothing in it can be seen.</exception>
    public static Transcript Read(string content, VideoId video, TimeSpan? duration, string? sourceUrl, DateTimeOffset fetchedAt)
    {
        var whole = new TranscriptSegment(TimeSpan.Zero, duration ?? TimeSpan.Zero, SegmentText.Normalize(content)?.Replace('\n', ' ') ?? throw new VideoDigesterException(ErrorCode.EmptyBody, "There is no text."));
        var segments = Sentences(whole).Select(sentence => whole with { Text = sentence }).ToList();
        return new Transcript(
            new TranscriptInfo
            {
                VideoId = video,
                Language = LanguageTag.Undetermined,
                Source = TranscriptSourceKind.Untimed,
                SegmentCount = segments.Count,
                WordCount = segments.Sum(segment => WordCounter.Count(segment.Text)),
                ContentHash = TranscriptHash.Compute(segments),
                SourceUrl = sourceUrl,
                FetchedAt = fetchedAt,
            },
            segments);
    }

    // With all that stands between them.
    private static IEnumerable<string> Sentences(TranscriptSegment whole)
    {
        var spoken = SpokenText.Join([whole]);
        var from = 0;
        foreach (var sentence in SentenceReader.Read(spoken, [whole], language: null, SentenceReader.IsPunctuated(spoken.Text)).Skip(1))
        {
            yield return spoken.Text[from..sentence.From].Trim();
            from = sentence.From;
        }

        yield return spoken.Text[from..].Trim();
    }
}
