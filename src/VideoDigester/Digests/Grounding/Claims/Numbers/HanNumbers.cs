using System.Globalization;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims.Numbers;

/// <summary>Reads the numerals of Chinese and Japanese, alone and behind digits: 三百二十, 二〇二〇, 3万.</summary>
internal static class HanNumbers
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Counters = "个個年月日号號人次倍米天小分秒名位种種件只条條座岁歳歲つ回本枚台円元匹度頭头軒階层層里公千克吨トキメセ時点點點世节節章项項周週代番目割成";

    // Words with numerals in them that count nothing.
    private static readonly string[] Others = ["十分", "万一", "千万", "四周", "一二", "三三", "百分", "万物", "千里", "一百八十度", "八百屋", "十全", "七夕", "万能", "四季"];

    /// <summary>The numbers of a text.</summary>
    public static IEnumerable<NumberMention> Read(string text, string? language)
    {
        if (PrimaryLanguage.Of(language) is not ("zh" or "ja" or "yue"))
            yield break;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsNumeral(text[at]) && !(char.IsAsciiDigit(text[at]) && IsBeforeScale(text, at)))
                continue;
            var end = at;
            while (end < text.Length && (IsNumeral(text[end]) || char.IsAsciiDigit(text[end]) || (text[end] is '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
                end++;
            var run = text[at..end];
            if (!Others.Any(other => text.AsSpan(at).StartsWith(other, StringComparison.Ordinal)) && ValueOf(run) is { } value)
            {
                var counts = run.Length > 1 || (end < text.Length && Counters.Contains(text[end], StringComparison.Ordinal));
                yield return new NumberMention([NumberReader.KeyOf(value)], [], at, end, value > 1 && counts, IsWord: true);
            }

            at = end - 1;
        }
    }

    private static bool IsBeforeScale(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.'))
            at++;
        return at < text.Length && ScaleOf(text[at]) > 0;
    }

    private static bool IsNumeral(char c) => DigitOf(c) >= 0 || ScaleOf(c) > 0;

    private static int DigitOf(char c) => c switch
    {
        '零' => 0,
        '两' or '兩' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    private static double ScaleOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' or '萬' => 1e4,
        '亿' or '億' => 1e8,
        '兆' => 1e12,
        _ => 0,
    };

    private static double? ValueOf(string run)
    {
        if (!run.Any(c => ScaleOf(c) > 0))
            return double.TryParse(string.Concat(run.Select(c => char.IsAsciiDigit(c) || c == '.' ? c : (char)('0' + DigitOf(c)))), CultureInfo.InvariantCulture, out var digits) ? digits : null;
        var (total, section, current, digitsSeen) = (0.0, 0.0, 0.0, "");
        foreach (var c in run)
        {
            if (ScaleOf(c) is var scale and > 0)
            {
                if (digitsSeen.Length > 0 && double.TryParse(digitsSeen, CultureInfo.InvariantCulture, out var seen))
                    current = seen;
                digitsSeen = "";
                if (scale >= 1e4)
                    (total, section, current) = (total + (Math.Max(1, section + current) * scale), 0, 0);
                else
                    (section, current) = (section + ((current > 0 ? current : 1) * scale), 0);
            }
            else if (char.IsAsciiDigit(c) || c == '.')
                digitsSeen += c;
            else
                current = DigitOf(c);
        }

        if (digitsSeen.Length > 0 && double.TryParse(digitsSeen, CultureInfo.InvariantCulture, out var rest))
            current = rest;
        return total + section + current;
    }
}
