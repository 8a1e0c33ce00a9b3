using CsCheck;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

/// <summary>What is written and read again is the same transcript, in the normal form of text.</summary>
public sealed class TranscriptRoundTripTests
{
    private static readonly string[] Awkward =
    [
        "-->", "&", "&amp;", "&amp", "&lt;", "&#60;", "&copy", "<", ">", "<i>", "</i>", "<v Bo>", "<c.x>", "<00:00:01.000>", "<rt>", "<br>", "{\\an8}", "{", "}", "\\", "\n", "\r\n", "\r",
        "\n\n", " ", "  ", "\t", "\u00A0", "\u200B", "\u200E", "\u200D", "\uFEFF", "\u2028", "\u0085", "\v", "\f", "\0", "\ud83d", "\udc1d", "🐝", "e\u0301", "漢字", "שלום", "7", "12", "NOTE",
        "WEBVTT", "STYLE", "00:00:01.000 --> 00:00:02.000", "00:00:01,000 --> 00:00:02,000", "Kind: captions", "word", "- ", "--", "'", "\"",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Awkward.Length - 1].Select(index => Awkward[index]), Gen.String, Gen.Char.Select(character => character.ToString())).Array[1, 8].Select(string.Concat);

    private static readonly Gen<TranscriptSegment> Segment = Gen.Select(
        Gen.OneOf(Gen.Long[0, 5_000], Gen.Long[0, 400_000_000]),
        Gen.OneOf(Gen.Long[0, 20], Gen.Long[0, 100_000]),
        Text,
        Gen.OneOf(Gen.Const((string?)null), Text.Select(text => (string?)text)),
        (start, duration, text, speaker) => TranscriptFixture.Segment(start, start + duration, text, speaker));

    [Fact]
    public void WebVTT_gives_back_times_texts_and_speakers() => Segment.Array[0, 12].Sample(
        segments => AssertSame(Normal(segments), segments, TranscriptFormat.Vtt, CaptionFormat.Vtt), iter: 20_000);

    [Fact]
    public void SubRip_gives_back_times_and_texts() => Segment.Array[0, 12].Sample(
        segments => AssertSame(Normal(segments).Select(segment => segment with { Speaker = null }), segments, TranscriptFormat.Srt, CaptionFormat.Srt), iter: 20_000);

    [Fact]
    public void Normal_text_is_its_own_normal_form() => Text.Sample(
        text => Assert.Equal(SegmentText.Normalize(text), SegmentText.Normalize(text) is { } normal ? SegmentText.Normalize(normal) : null), iter: 20_000);

    private static void AssertSame(IEnumerable<TranscriptSegment> expected, TranscriptSegment[] segments, TranscriptFormat written, CaptionFormat read)
    {
        var file = TranscriptFormatter.Format(TranscriptFixture.Of(segments), written);
        var sorted = expected.OrderBy(segment => segment.Start).ToArray();

        // Without a signature, so many control characters are taken for binary data: no captions have them.
        if (written == TranscriptFormat.Srt && file.Take(1024).Count(character => character < ' ' && character is not ('\t' or '\n' or '\r' or '\f')) * 20 > Math.Min(file.Length, 1024))
            return;
        if (sorted.Length == 0)
            Assert.Equal(ErrorCode.EmptyBody, CaptionText.Failure(file, read));
        else
            Assert.Equal(sorted, CaptionText.Read(file, read).Segments);
    }

    private static IEnumerable<TranscriptSegment> Normal(TranscriptSegment[] segments)
    {
        foreach (var segment in segments)
            if (SegmentText.Normalize(segment.Text) is { } text)
                yield return segment with { Text = text, Speaker = SegmentText.NormalizeName(segment.Speaker) };
    }
}
