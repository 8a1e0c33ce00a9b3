using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace VideoDigester.Digests.Grounding.Claims.Numbers;

/// <summary>Reads numbers in digits of any script, with the separators of any locale.</summary>
internal static partial class DigitReader
{
    private const int MostDigits = 24;

    /// <summary>The numbers of a text in their order.</summary>
    public static IEnumerable<NumberPart> Read(string text)
    {
        foreach (Match match in Number().Matches(text))
        {
            var digits = Ascii(match.Value);
            var values = ValuesOf(digits);
            var times = MultiplierAt(text, match.Index + match.Length, out var length);
            if (times > 1)
                values = [.. values.Select(value => value * times), .. values];
            yield return new NumberPart(values, digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 ? digits : null, match.Index, match.Index + match.Length + length, IsWord: false, IsOrdinal: false);
        }
    }

    /// <summary>The digits between the separators of a number.</summary>
    public static IEnumerable<double> PartsOf(string marked) => Digits().Matches(marked).Select(match => ValueOf(match.Value));

    // 1.500 is fifteen hundred or one and a half, by the locale; 1.5 and 1,234.5 are clear.
    private static double[] ValuesOf(string digits)
    {
        var separators = digits.Where(c => !char.IsAsciiDigit(c)).ToArray();
        var groups = digits.Split(separators);
        var joined = ValueOf(string.Concat(groups));
        if (separators.Length == 0)
            return [joined];
        if (separators.Contains(':'))
            return [joined];
        var grouped = groups[0].Length <= 3 && groups[1..].All(group => group.Length == 3);
        var isLastDecimal = separators.Count(c => c == separators[^1]) == 1 && separators[^1] is '.' or ',';
        var withDecimals = isLastDecimal ? ValueOf($"{string.Concat(groups[..^1])}.{groups[^1]}") : joined;
        if (grouped && separators.Distinct().Count() == 1)
            return isLastDecimal ? [joined, withDecimals] : [joined];
        return [withDecimals];
    }

    private static double ValueOf(string digits) =>
        double.Parse(digits.Length > MostDigits ? digits[..MostDigits] : digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Ascii(string number)
    {
        var digits = new StringBuilder(number.Length);
        foreach (var c in number)
            digits.Append(CharUnicodeInfo.GetDecimalDigitValue(c) is var value and >= 0 ? (char)('0' + value) : c is '٫' ? ',' : c is '：' ? ':' : c);
        return digits.ToString();
    }

    // 5k, 3M, 2bn: a letter by itself behind the digits.
    private static double MultiplierAt(string text, int at, out int length)
    {
        var rest = text.AsSpan(Math.Min(at, text.Length));
        var (times, letters) = rest switch
        {
            ['k' or 'K', ..] => (1e3, 1),
            ['b' or 'B', 'n', ..] => (1e9, 2),
            ['M', ..] => (1e6, 1),
            ['B', ..] => (1e9, 1),
            _ => (1.0, 0),
        };
        length = letters > 0 && (rest.Length == letters || !char.IsLetterOrDigit(rest[letters])) ? letters : 0;
        return length > 0 ? times : 1;
    }

    // Groups of three may have spaces between.
    [GeneratedRegex(@"(?<![\p{Lu}\p{Ll}\p{Nd}])(?:\p{Nd}{1,3}(?: \p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:[.,:'’٫٬：\u00a0\u202f](?=\p{Nd})\p{Nd}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
