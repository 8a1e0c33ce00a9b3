using System.Buffers;
using System.Globalization;
using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>
/// The normal form of a segment's text: line breaks are <c>\n</c>; each line is trimmed of white space and of the invisible U+200B, U+2060 and U+FEFF;
/// spaces and tabs in a row are one space, as players show them; lines without a visible character are gone; zero bytes and lone surrogates are U+FFFD. Everything else stays as it is.
/// </summary>
internal static class SegmentText
{
    private static readonly SearchValues<char> Irregular = SearchValues.Create(IrregularCharacters());

    /// <summary>Brings text to normal form.</summary>
    /// <returns>The text, or null where nothing is left.</returns>
    public static string? Normalize(string text)
    {
        if (!text.AsSpan().ContainsAny(Irregular) && !text.Contains("  ", StringComparison.Ordinal))
        {
            var trimmed = Trim(text);
            return IsInvisible(trimmed) ? null : trimmed.Length == text.Length ? text : trimmed.ToString();
        }

        var result = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateNormalLines())
        {
            var trimmed = Trim(line);
            if (IsInvisible(trimmed))
                continue;
            if (result.Length > 0)
                result.Append('\n');
            AppendWellFormed(result, trimmed);
        }

        return result.Length > 0 ? result.ToString() : null;
    }

    /// <summary>Brings a speaker's name to normal form: one line, single spaces.</summary>
    /// <returns>The name, or null where nothing is left.</returns>
    public static string? NormalizeName(string? name) =>
        name is null ? null : Normalize(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Whether UTF-8 text has no visible character.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            if (utf8[0] < 0x80)
            {
                if (!IsAsciiSpace(utf8[0]))
                    return false;
                utf8 = utf8[1..];
                continue;
            }

            Rune.DecodeFromUtf8(utf8, out var rune, out var used);
            if (!IsInvisible(rune))
                return false;
            utf8 = utf8[used..];
        }

        return true;
    }

    /// <summary>Trims UTF-8 text as <see cref="Normalize"/> trims a line.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            if (utf8[0] is > 0x20 and < 0x7F)
                break;
            Rune.DecodeFromUtf8(utf8, out var rune, out var used);
            if (!IsTrimmed(rune))
                break;
            utf8 = utf8[used..];
        }

        while (!utf8.IsEmpty)
        {
            if (utf8[^1] is > 0x20 and < 0x7F)
                break;
            Rune.DecodeLastFromUtf8(utf8, out var rune, out var used);
            if (!IsTrimmed(rune))
                break;
            utf8 = utf8[..^used];
        }

        return utf8;
    }

    /// <summary>Makes spaces and tabs in a row one space.</summary>
    /// <returns>How long the text is afterwards.</returns>
    public static int CollapseSpaces(Span<byte> utf8)
    {
        if (utf8.IndexOf("  "u8) < 0 && utf8.IndexOf((byte)'\t') < 0)
            return utf8.Length;
        var length = 0;
        foreach (var value in utf8)
        {
            var isSpace = value is (byte)' ' or (byte)'\t';
            if (!isSpace || length == 0 || utf8[length - 1] != ' ')
                utf8[length++] = isSpace ? (byte)' ' : value;
        }

        return length;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty && IsTrimmed(line[0]))
            line = line[1..];
        while (!line.IsEmpty && IsTrimmed(line[^1]))
            line = line[..^1];
        return line;
    }

    private static bool IsInvisible(ReadOnlySpan<char> line)
    {
        foreach (var rune in line.EnumerateRunes())
            if (!IsInvisible(rune))
                return false;
        return true;
    }

    private static bool IsInvisible(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static bool IsAsciiSpace(byte value) => value is 0x20 or (>= 0x09 and <= 0x0D);

    private static bool IsTrimmed(Rune rune) => rune.IsBmp && IsTrimmed((char)rune.Value);

    private static bool IsTrimmed(char value) => char.IsWhiteSpace(value) || value is '\u200B' or '\u2060' or '\uFEFF';

    private static void AppendWellFormed(StringBuilder result, ReadOnlySpan<char> line)
    {
        var wasSpace = false;
        foreach (var rune in line.EnumerateRunes())
        {
            var isSpace = rune.Value is ' ' or '\t';
            if (isSpace && wasSpace)
                continue;
            wasSpace = isSpace;
            result.Append(isSpace ? " " : rune.Value == 0 ? "\uFFFD" : rune.ToString());
        }
    }

    private static char[] IrregularCharacters() =>
        ['\0', '\r', '\n', '\t', .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)];
}
