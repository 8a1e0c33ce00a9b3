using System.Net;
using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>Reads character references (<c>&amp;amp;</c>, <c>&amp;#8217;</c>) as HTML does.</summary>
/// <remarks>Named references are those of HTML 4, which is what captions hold; the other names of HTML 5 stay as they stand.</remarks>
internal static class CharacterReference
{
    private const int LongestName = 10;

    /// <summary>Reads a reference at the start of a text.</summary>
    /// <param name="text">Text that begins with <c>&amp;</c>.</param>
    /// <param name="mayLackSemicolon">Whether numbers and the old names count without their semicolon too, as in WebVTT.</param>
    /// <param name="value">What it stands for.</param>
    /// <returns>How many bytes it has, 0 where it is none.</returns>
    public static int TryRead(ReadOnlySpan<byte> text, bool mayLackSemicolon, out string value)
    {
        value = string.Empty;
        if (text.Length < 3)
            return 0;
        return text[1] == '#' ? TryReadNumber(text, mayLackSemicolon, out value) : TryReadName(text, mayLackSemicolon, out value);
    }

    private static int TryReadNumber(ReadOnlySpan<byte> text, bool mayLackSemicolon, out string value)
    {
        value = string.Empty;
        var isHex = text[2] is (byte)'x' or (byte)'X';
        var begin = isHex ? 3 : 2;
        var at = begin;
        long number = 0;
        while (at < text.Length && Digit(text[at], isHex) is >= 0 and var digit)
        {
            number = Math.Min((number * (isHex ? 16 : 10)) + digit, int.MaxValue);
            at++;
        }

        var isClosed = at < text.Length && text[at] == ';';
        if (at == begin || (!isClosed && !mayLackSemicolon))
            return 0;
        value = FromNumber((int)number);
        return isClosed ? at + 1 : at;
    }

    private static string FromNumber(int number) => number switch
    {
        0 => "\uFFFD",
        >= 0x80 and < 0xA0 => CaptionEncoding.Windows1252.GetString([(byte)number]),
        _ => Rune.IsValid(number) ? new Rune(number).ToString() : "\uFFFD",
    };

    private static int TryReadName(ReadOnlySpan<byte> text, bool mayLackSemicolon, out string value)
    {
        value = string.Empty;
        var length = 0;
        while (length < LongestName && 1 + length < text.Length && char.IsAsciiLetterOrDigit((char)text[1 + length]))
            length++;
        if (length == 0)
            return 0;
        var name = Encoding.ASCII.GetString(text.Slice(1, length));
        if (1 + length < text.Length && text[1 + length] == ';' && FromName(name) is { } closed)
        {
            value = closed;
            return length + 2;
        }

        for (var shorter = name; mayLackSemicolon && shorter.Length > 1; shorter = shorter[..^1])
        {
            if (FromName(shorter) is not { } open || !IsOldName(shorter, open))
                continue;
            value = open;
            return 1 + shorter.Length;
        }

        return 0;
    }

    private static string? FromName(string name)
    {
        switch (name)
        {
            case "amp" or "AMP": return "&";
            case "lt" or "LT": return "<";
            case "gt" or "GT": return ">";
            case "quot" or "QUOT": return "\"";
            case "nbsp": return "\u00A0";
            case "COPY": return "\u00A9";
            case "REG": return "\u00AE";
        }

        var reference = $"&{name};";
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded == reference ? null : decoded;
    }

    /// <summary>The names older than HTML 4, which need no semicolon: the marks of ASCII and the letters of Latin 1.</summary>
    private static bool IsOldName(string name, string value) =>
        value.Length == 1 && (value[0] is >= '\u00A0' and <= '\u00FF' || (value[0] < 0x80 && name != "apos"));

    private static int Digit(byte value, bool isHex) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' when isHex => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' when isHex => value - 'A' + 10,
        _ => -1,
    };
}
