using System.Buffers;

namespace VideoDigester.Transcripts;

/// <summary>Reads the clock times of WebVTT and SubRip, as milliseconds.</summary>
internal static class CaptionClock
{
    private const int MostHourDigits = 8;
    private static readonly SearchValues<byte> OfTiming = SearchValues.Create("0123456789:.,-> \t"u8);

    /// <summary>Reads <c>[H…H:]MM:SS.mmm</c> off the front, by the rules of WebVTT; a comma may stand for the point.</summary>
    public static bool TryReadStrict(ref ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        var firstDigits = Digits(text, out var first);
        if (firstDigits is 0 or > MostHourDigits || !TryPair(text[firstDigits..], out var second))
            return false;
        var rest = text[(firstDigits + 3)..];
        long hours = 0;
        var (minutes, seconds) = (first, second);
        if (rest is [(byte)':', ..])
        {
            if (!TryPair(rest, out var third))
                return false;
            (hours, minutes, seconds) = (first, second, third);
            rest = rest[3..];
        }
        else if (firstDigits != 2)
        {
            return false;
        }

        if (minutes > 59 || seconds > 59 || rest is not [(byte)'.' or (byte)',', ..] || Digits(rest[1..], out var fraction) != 3)
            return false;
        text = rest[4..];
        milliseconds = (((hours * 60) + minutes) * 60 + seconds) * 1000 + fraction;
        return true;
    }

    /// <summary>
    /// Reads the dialects of SubRip off the front: hours may be absent, digits missing, spaces stand around the colons,
    /// the fraction have any number of digits, follow a comma, a point or a colon, or be absent. A negative time is 0.
    /// </summary>
    public static bool TryReadLoose(ref ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        var rest = text.TrimStart(" \t"u8);
        var isNegative = rest is [(byte)'-', >= (byte)'0' and <= (byte)'9', ..];
        if (isNegative)
            rest = rest[1..];
        long total = 0;
        var parts = 0;
        while (true)
        {
            var digits = Digits(rest, out var value);
            if (digits is 0 or > MostHourDigits)
                return false;
            total = (total * 60) + value;
            parts++;
            rest = rest[digits..];
            var after = rest.TrimStart(" "u8);
            if (parts == 3 || after is not [(byte)':', ..])
                break;
            rest = after[1..].TrimStart(" "u8);
        }

        if (parts < 2)
            return false;
        milliseconds = total * 1000;
        var fraction = rest.TrimStart(" "u8);
        if (fraction is [(byte)',' or (byte)'.' or (byte)':', ..])
        {
            fraction = fraction[1..].TrimStart(" "u8);
            var digits = Digits(fraction, out _);
            milliseconds += Thousandths(fraction[..digits]);
            rest = fraction[digits..];
        }

        if (isNegative || milliseconds > Cue.Latest)
            milliseconds = isNegative ? 0 : Cue.Latest;
        text = rest;
        return true;
    }

    /// <summary>Whether a last line of a file can be the beginning of a timing line: digits and colons, then at most an arrow and more of them.</summary>
    public static bool IsBeginningOfTiming(ReadOnlySpan<byte> line)
    {
        line = line.Trim(" \t"u8);
        return line.IndexOf((byte)':') > 0 && line[0] is >= (byte)'0' and <= (byte)'9' && !line.ContainsAnyExcept(OfTiming);
    }

    private static int Digits(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var count = 0;
        while (count < text.Length && (uint)(text[count] - '0') <= 9)
        {
            if (count < MostHourDigits)
                value = (value * 10) + (text[count] - '0');
            count++;
        }

        return count;
    }

    private static bool TryPair(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.Length < 3 || text[0] != ':' || (uint)(text[1] - '0') > 9 || (uint)(text[2] - '0') > 9)
            return false;
        value = ((text[1] - '0') * 10) + (text[2] - '0');
        return text.Length == 3 || (uint)(text[3] - '0') > 9;
    }

    private static int Thousandths(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        for (var i = 0; i < 3; i++)
            value = (value * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        return value;
    }
}
