using System.Buffers;
using System.Globalization;

namespace VideoDigester.Transcripts;

/// <summary>Writes WebVTT.</summary>
internal static class VttWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>");

    public static void Write(Transcript transcript, TextWriter writer)
    {
        writer.Write("WEBVTT\n");
        if (LanguageTag.Normalize(transcript.Info.Language) is { } language)
            writer.Write($"Language: {language}\n");
        foreach (var segment in transcript.Segments)
        {
            if (SegmentText.Normalize(segment.Text) is not { } text)
                continue;
            writer.Write('\n');
            WriteTimes(writer, segment, '.');
            if (SegmentText.NormalizeName(segment.Speaker) is { } speaker)
            {
                writer.Write("<v ");

                // The tag's own end must not make an arrow of two hyphens.
                WriteEscaped(writer, speaker.EndsWith('-') ? speaker.AsSpan()[..^1] : speaker);
                if (speaker.EndsWith('-'))
                    writer.Write("&#45;");
                writer.Write('>');
            }

            WriteEscaped(writer, text);
            writer.Write('\n');
        }
    }

    /// <summary>Writes the timing line of a cue.</summary>
    public static void WriteTimes(TextWriter writer, in TranscriptSegment segment, char point)
    {
        WriteTime(writer, segment.Start, point);
        writer.Write(" --> ");
        WriteTime(writer, segment.End < segment.Start ? segment.Start : segment.End, point);
        writer.Write('\n');
    }

    private static void WriteTime(TextWriter writer, TimeSpan time, char point)
    {
        if (time < TimeSpan.Zero)
            time = TimeSpan.Zero;
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{(long)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}{point}{time.Milliseconds:000}"));
    }

    private static void WriteEscaped(TextWriter writer, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            writer.Write(text[..at]);
            writer.Write(text[at] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            text = text[(at + 1)..];
        }

        writer.Write(text);
    }
}
