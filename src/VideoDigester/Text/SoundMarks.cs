using System.Buffers;
using System.Text;

namespace VideoDigester.Text;

/// <summary>Finds what captions say about sounds, not words: <c>[Music]</c>, <c>【拍手】</c>, <c>♪</c>, <c>&gt;&gt;</c>, a segment all in parentheses.</summary>
internal static class SoundMarks
{
    /// <summary>What recognisers write for a word that they hide: no mark, it belongs to its sentence.</summary>
    public const string HiddenWord = "[ __ ]";

    private const int LongestMark = 60;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]【】［］");

    /// <summary>The length of the mark that begins at an offset, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '♪' or '♫' or '♬' or '♩' => 1,
        '>' when at + 1 < text.Length && text[at + 1] == '>' => text[(at + 1)..].IndexOfAnyExcept('>') is var run and >= 0 ? run + 1 : text.Length - at,
        '[' => Enclosed(text[at..], ']'),
        '【' => Enclosed(text[at..], '】'),
        '［' => Enclosed(text[at..], '］'),
        _ => 0,
    };

    /// <summary>The text without its marks, runs of spaces as one and none at the ends; empty where there is nothing else.</summary>
    public static string LeaveOut(string text)
    {
        var words = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (LengthAt(text, at) is var mark and > 0)
                at += mark - 1;
            else if (text[at] != ' ' || (words.Length > 0 && words[^1] != ' '))
                words.Append(text[at]);
        }

        return words.ToString().Trim();
    }

    /// <summary>The text with the words of its marks as words like others: brackets become spaces.</summary>
    public static string WithoutBrackets(string text) => string.Create(text.Length, text, static (open, closed) => closed.AsSpan().ReplaceAny(open, Brackets, ' '));

    /// <summary>Whether a whole segment is one remark in parentheses.</summary>
    public static bool IsRemark(ReadOnlySpan<char> segment) =>
        segment.Length > 2 && (segment[0], segment[^1]) is ('(', ')') or ('（', '）') && segment[1..^1].IndexOfAny("()（）") < 0;

    // A hidden word is none.
    private static int Enclosed(ReadOnlySpan<char> text, char close)
    {
        var end = text[..Math.Min(text.Length, LongestMark)].IndexOf(close);
        return end < 0 || text[..end].Contains('_') ? 0 : end + 1;
    }
}
