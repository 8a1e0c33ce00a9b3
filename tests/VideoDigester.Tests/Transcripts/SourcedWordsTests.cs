using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class SourcedWordsTests
{
    private static readonly VideoId Video = new("youtube", "abc");
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_a_source_delivers_becomes_a_transcript()
    {
        var transcript = SourcedWords.ToTranscript(
            new SourcedTranscript
            {
                Language = "PT_br",
                Source = TranscriptSourceKind.Speech,
                Format = CaptionFormat.Vtt,
                SourceUrl = "https://example.org/words",
                Segments =
                [
                    Segment(2_000, 1_000, "backwards"), Segment(-5_000, 1_500.9, " Two   words "), Segment(3_000, 3_000.5, null!), Segment(3_000, 4_000, " \n"),
                    new TranscriptSegment(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6), "the end", "  Ann  Lee "),
                ],
            },
            "archive",
            Video,
            Now);

        Assert.Equal(["0-1500 Two words ", "2000-2000 backwards ", "5000-6000 the end Ann Lee"], transcript.Segments.Select(segment => $"{segment.Start.TotalMilliseconds}-{segment.End.TotalMilliseconds} {segment.Text} {segment.Speaker}"));
        var info = transcript.Info;
        Assert.Equal((Video, "pt-BR", TranscriptSourceKind.Speech, CaptionFormat.Vtt, 3, 5, "https://example.org/words", Now), (info.VideoId, info.Language, info.Source, info.Format, info.SegmentCount, info.WordCount, info.SourceUrl, info.FetchedAt));
        Assert.Equal(TranscriptHash.Compute(transcript.Segments), info.ContentHash);
    }

    [Fact]
    public void A_language_that_is_none_is_undetermined() =>
        Assert.Equal("und", SourcedWords.ToTranscript(new SourcedTranscript { Language = "?", Source = TranscriptSourceKind.Speech, Segments = [Segment(0, 1, "a")] }, "s", Video, Now).Info.Language);

    [Fact]
    public void No_words_and_kinds_that_are_not_known_are_refused()
    {
        var words = new SourcedTranscript { Language = "en", Source = TranscriptSourceKind.Speech, Segments = [Segment(0, 1, "a")] };

        Refuses(words with { Segments = [] }, ErrorCode.EmptyBody, "'archive' delivered no words");
        Refuses(words with { Segments = null! }, ErrorCode.EmptyBody, "'archive' delivered no words");
        Refuses(words with { Source = (TranscriptSourceKind)99 }, ErrorCode.InvalidRequest, "'archive' delivered a transcript of no known kind");
        Refuses(words with { Format = (CaptionFormat)99 }, ErrorCode.InvalidRequest, "'archive' delivered a transcript of no known kind");
    }

    private static void Refuses(SourcedTranscript sourced, ErrorCode code, string message) => CaptionText.Refuses(code, message, () => SourcedWords.ToTranscript(sourced, "archive", Video, Now));

    private static TranscriptSegment Segment(double start, double end, string text) => new(TimeSpan.FromMilliseconds(start), TimeSpan.FromMilliseconds(end), text);
}
