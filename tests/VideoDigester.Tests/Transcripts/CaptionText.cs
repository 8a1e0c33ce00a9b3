using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

/// <summary>Reads captions that a test writes down, and shows what came out.</summary>
internal static class CaptionText
{
    public static CaptionDocument Read(string text, CaptionFormat format) => CaptionReader.Read(Encoding.UTF8.GetBytes(text), format);

    /// <summary>One line a segment: <c>start-end text</c> in milliseconds, the speaker in brackets.</summary>
    public static string[] Show(this CaptionDocument document) => [.. document.Segments.Select(Show)];

    public static string[] Lines(string text, CaptionFormat format) => Read(text, format).Show();

    public static ErrorCode Failure(byte[] bytes, CaptionFormat format) =>
        Assert.Throws<VideoDigesterException>(() => CaptionReader.Read(bytes, format)).Code;

    public static ErrorCode Failure(string text, CaptionFormat format) => Failure(Encoding.UTF8.GetBytes(text), format);

    /// <summary>Asserts that something is refused with a code and with words that are in its message.</summary>
    public static void Refuses(ErrorCode code, string words, Action reading)
    {
        var failure = Assert.Throws<VideoDigesterException>(reading).Failure;
        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    private static string Show(TranscriptSegment segment) =>
        $"{segment.Start.TotalMilliseconds:0}-{segment.End.TotalMilliseconds:0} {(segment.Speaker is null ? "" : $"[{segment.Speaker}] ")}{segment.Text.Replace("\n", "\\n", StringComparison.Ordinal)}";
}
