using System.Buffers;
using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>Writes SubRip. Only what would be read as markup is escaped, since most players show references as they stand.</summary>
internal static class SrtWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<{-");

    public static void Write(Transcript transcript, TextWriter writer)
    {
        var number = 0;
        foreach (var segment in transcript.Segments)
        {
            if (SegmentText.Normalize(segment.Text) is not { } text)
                continue;
            if (number > 0)
                writer.Write('\n');
            writer.Write($"{++number}\n");
            VttWriter.WriteTimes(writer, segment, ',');
            WriteEscaped(writer, text);
            writer.Write('\n');
        }
    }

    private static void WriteEscaped(TextWriter writer, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            writer.Write(text[..at]);
            text = text[at..];
            if (text.StartsWith("-->"))
            {
                writer.Write("--&gt;");
                text = text[3..];
                continue;
            }

            if (Escape(text) is { } escape)
                writer.Write(escape);
            else
                writer.Write(text[0]);
            text = text[1..];
        }

        writer.Write(text);
    }

    private static string? Escape(ReadOnlySpan<char> text)
    {
        Span<byte> utf8 = stackalloc byte[SrtMarkup.LongestTag * 3];
        var near = utf8[..Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, SrtMarkup.LongestTag)], utf8)];
        return text[0] switch
        {
            '<' when SrtMarkup.TagLength(near, out _, out _) > 0 => "&lt;",
            '{' when SrtMarkup.OverrideLength(near) > 0 => "&#123;",
            '&' when CharacterReference.TryRead(near, mayLackSemicolon: false, out _) > 0 => "&amp;",
            _ => null,
        };
    }
}
