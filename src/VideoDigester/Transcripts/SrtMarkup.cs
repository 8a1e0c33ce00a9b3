using System.Buffers;
using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>
/// The markup that SubRip files hold although the format defines none: HTML-like tags of a known name, word times, <c>{\…}</c> overrides, character references
/// that end with a semicolon. Anything else that has such characters is text.
/// </summary>
internal static class SrtMarkup
{
    /// <summary>What is longer is no tag.</summary>
    public const int LongestTag = 300;
    private static readonly SearchValues<byte> Special = SearchValues.Create("<&{\0"u8);

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "i", "u", "s", "em", "strong", "font", "span", "br", "p", "div", "c", "v", "lang", "ruby", "rb", "rt", "rp",
    };

    /// <summary>Adds a line of text to the sheet.</summary>
    public static void AppendRow(ReadOnlySpan<byte> line, CueSheet sheet)
    {
        var hasWordTimes = false;
        while (!line.IsEmpty)
        {
            var run = line.IndexOfAny(Special);
            sheet.Append(run < 0 ? line : line[..run]);
            if (run < 0)
                break;
            line = line[run..];
            line = line[AppendSpecial(line, sheet, ref hasWordTimes)..];
        }

        sheet.EndRow(hasWordTimes);
    }

    /// <summary>How long the tag is that a text beginning with <c>&lt;</c> begins with; 0 where it is none.</summary>
    public static int TagLength(ReadOnlySpan<byte> text, out bool isWordTime, out bool isBreak)
    {
        isWordTime = isBreak = false;
        var end = text[..Math.Min(text.Length, LongestTag)].IndexOf((byte)'>');
        if (end < 2)
            return 0;
        var tag = text[1..end];
        var time = tag;
        isWordTime = CaptionClock.TryReadStrict(ref time, out _) && time.IsEmpty;
        if (isWordTime)
            return end + 1;
        if (tag[0] == '/')
            tag = tag[1..];
        var nameEnd = tag.IndexOfAny(" ./\t"u8);
        var name = nameEnd < 0 ? tag : tag[..nameEnd];
        if (name.Length is 0 or > 6 || !Names.Contains(Encoding.UTF8.GetString(name)))
            return 0;
        isBreak = name.Length == 2 && (name[0] | 0x20) == 'b' && (name[1] | 0x20) == 'r';
        return end + 1;
    }

    /// <summary>How long the override is that a text beginning with <c>{</c> begins with; 0 where it is none.</summary>
    public static int OverrideLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || text[1] != '\\')
            return 0;
        return text[..Math.Min(text.Length, LongestTag)].IndexOf((byte)'}') + 1;
    }

    /// <summary>Whether a last line of a file ends inside a tag.</summary>
    public static bool EndsInsideTag(ReadOnlySpan<byte> line)
    {
        var tail = line[(line.LastIndexOf((byte)'>') + 1)..];
        if (tail.LastIndexOf((byte)'<') is not (>= 0 and var open))
            return false;
        var tag = tail[(open + 1)..];
        if (tag is [(byte)'/', ..])
            tag = tag[1..];
        var nameEnd = tag.IndexOfAny(" ./\t"u8);
        var name = Encoding.UTF8.GetString(nameEnd < 0 ? tag : tag[..nameEnd]);
        return tag.IsEmpty || (nameEnd < 0 ? Names.Any(known => known.StartsWith(name, StringComparison.OrdinalIgnoreCase)) : Names.Contains(name));
    }

    private static int AppendSpecial(ReadOnlySpan<byte> text, CueSheet sheet, ref bool hasWordTimes)
    {
        int length;
        switch (text[0])
        {
            case (byte)'<':
                length = TagLength(text, out var isWordTime, out var isBreak);
                hasWordTimes |= isWordTime;
                if (isBreak)
                    sheet.EndRow(hasWordTimes);
                break;
            case (byte)'{':
                length = OverrideLength(text);
                break;
            case (byte)'&':
                length = CharacterReference.TryRead(text, mayLackSemicolon: false, out var value);
                sheet.Append(value);
                break;
            default:
                sheet.Append("\uFFFD"u8);
                return 1;
        }

        if (length > 0)
            return length;
        sheet.Append(text[..1]);
        return 1;
    }
}
