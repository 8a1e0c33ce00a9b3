using System.Globalization;
using System.Text;
using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Search.Snippets;

/// <summary>Where a text may be cut: between sentences, between words, between characters as readers see them.</summary>
internal sealed class SnippetBorders
{
    // How far from the wished place a border of words is looked for, and one of characters where a letter carries an endless stack of marks.
    private const int LongestWord = 40;
    private const int LongestCharacter = 40;

    private readonly string _text;
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    // Where characters begin, found out when something is cut.
    private int[]? _characters;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; a line break ends a sentence.</param>
    public SnippetBorders(string text)
    {
        _text = text;

        // Sentences are found in lines, between which there is nothing but white space.
        for (var at = 0; at < text.Length;)
        {
            var line = text.AsSpan(at).IndexOfAny('\n', '\r') is var length and >= 0 ? at + length : text.Length;
            ReadLine(at, line);
            at = line + 1;
        }
    }

    /// <summary>Whether a sentence begins at an offset.</summary>
    public bool IsStart(int at) => _starts.BinarySearch(at) >= 0;

    /// <summary>Whether a sentence ends at an offset.</summary>
    public bool IsEnd(int at) => _ends.BinarySearch(at) >= 0;

    /// <summary>The last begin of a sentence at an offset or before it; 0 where there is none.</summary>
    public int StartBefore(int at) => _starts.BinarySearch(at) switch
    {
        >= 0 => at,
        -1 => 0,
        var next => _starts[~next - 1],
    };

    /// <summary>The first end of a sentence at an offset or behind it; the end of the text where there is none.</summary>
    public int EndBehind(int at) => _ends.BinarySearch(at) switch
    {
        >= 0 => at,
        var next when ~next < _ends.Count => _ends[~next],
        _ => _text.Length,
    };

    /// <summary>The first begin of a sentence at an offset or behind it; the end of the text where there is none.</summary>
    public int StartBehind(int at) => _starts.BinarySearch(at) switch
    {
        >= 0 => at,
        var next when ~next < _starts.Count => _starts[~next],
        _ => _text.Length,
    };

    /// <summary>Where to cut in front of something.</summary>
    /// <param name="wished">The wished place.</param>
    /// <param name="last">The last place that will do; not before the wished one.</param>
    /// <returns>The border of words next behind the wished place, else that of characters, else the last place.</returns>
    public int CutBefore(int wished, int last)
    {
        for (var at = wished; at <= Math.Min(last, wished + LongestWord); at++)
            if (IsWordStart(at))
                return at;
        for (var at = wished; at <= Math.Min(last, wished + LongestCharacter); at++)
            if (IsCharacter(at))
                return at;
        return last;
    }

    /// <summary>Where to cut behind something.</summary>
    /// <param name="wished">The wished place.</param>
    /// <param name="first">The first place that will do; not behind the wished one.</param>
    /// <returns>The border of words next before the wished place, else that of characters, else the first place where it is near. Never inside a pair of surrogates.</returns>
    public int CutBehind(int wished, int first)
    {
        for (var at = wished; at >= Math.Max(first, wished - LongestWord); at--)
            if (IsWordEnd(at))
                return at;
        for (var at = wished; at >= Math.Max(first, wished - LongestCharacter); at--)
            if (IsCharacter(at))
                return at;
        return wished - first <= LongestCharacter ? first : wished - (char.IsLowSurrogate(_text[wished]) ? 1 : 0);
    }

    private void ReadLine(int from, int to)
    {
        for (var at = from; at < to;)
        {
            while (at < to && IsSpace(_text[at]))
                at++;
            if (at == to)
                return;
            _starts.Add(at);
            at = EndOfSentence(at, to);
            _ends.Add(at);
        }
    }

    private int EndOfSentence(int from, int to)
    {
        var line = _text.AsSpan(0, to);
        for (var at = from; at < to; at++)
            if (SentenceBorders.EndAt(line, at) is var end and > 0)
                return end;
        while (IsSpace(_text[to - 1]))
            to--;
        return to;
    }

    private bool IsCharacter(int at) => at == _text.Length || Array.BinarySearch(_characters ??= StringInfo.ParseCombiningCharacters(_text), at) >= 0;

    private bool IsWordStart(int at) => at < _text.Length && !IsSpace(_text[at]) && IsCharacter(at) && (at == 0 || IsSpace(_text[at - 1]) || IsWhole(at) || IsWhole(at - 1));

    private bool IsWordEnd(int at) => at > 0 && !IsSpace(_text[at - 1]) && IsCharacter(at) && (at == _text.Length || IsSpace(_text[at]) || IsWhole(at) || IsWhole(at - 1));

    // Han and kana, between any two of which a line may be broken.
    private bool IsWhole(int at) => Rune.TryGetRuneAt(_text, at, out var rune) && WritingSystems.Of(rune) is WritingSystem.Ideographic;

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
