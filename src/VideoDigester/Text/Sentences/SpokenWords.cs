using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace VideoDigester.Text.Sentences;

/// <summary>
/// The words of a <see cref="SpokenText"/> between which a sentence may end: what stands between spaces, and in scripts without them also what an ending
/// of the language closes. Words that read the same have the same numbers.
/// </summary>
internal sealed class SpokenWords
{
    // In scripts without spaces, and in Hangul whose words carry their endings, this many characters stand for the whole.
    private const int EdgeLength = 2;

    private readonly List<SpokenWord> _words = [];
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly string _text;
    private char[] _buffer = new char[64];

    private SpokenWords(string text)
    {
        _text = text;
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words in order.</summary>
    public ReadOnlySpan<SpokenWord> All => CollectionsMarshal.AsSpan(_words);

    /// <summary>How many different forms there are.</summary>
    public int FormCount => _forms.Count;

    /// <summary>The number of a form in lower case, or -1 where nobody says it.</summary>
    public int FormOf(string form) => _forms.GetValueOrDefault(form, -1);

    /// <summary>Reads the words.</summary>
    /// <param name="spoken">The text.</param>
    /// <param name="endings">What closes a sentence in scripts without spaces; may be empty.</param>
    public static SpokenWords Read(SpokenText spoken, ClauseEndings endings)
    {
        var words = new SpokenWords(spoken.Text);
        for (var segment = 0; segment < spoken.SegmentCount; segment++)
        {
            var (at, end) = (spoken.StartOf(segment), spoken.EndOf(segment));
            while (at < end)
            {
                var space = spoken.Text.AsSpan(at, end - at).IndexOf(' ');
                var to = space < 0 ? end : at + space;
                for (var cut = 0; at < to; at = cut)
                    words.Add(at, cut = endings.NextIn(spoken.Text.AsSpan(0, to), at), segment);
                at = to + 1;
            }
        }

        return words;
    }

    /// <summary>The first word that begins at an offset or after it.</summary>
    public int IndexAt(int offset)
    {
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].From < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void Add(int from, int to, int segment)
    {
        var (first, last, width) = (from, to, 0.0);
        while (first < last && !IsWordCharacter(first))
            first++;
        while (last > first && !IsWordCharacter(last - 1))
            last--;
        for (var i = from; i < to; i++)
            width += SentenceLength.WidthOf(_text[i]);
        var system = first < last && Rune.DecodeFromUtf16(_text.AsSpan(first), out var rune, out _) is OperationStatus.Done
            ? WritingSystems.Of(rune)
            : WritingSystem.None;
        var edge = system is WritingSystem.Ideographic or WritingSystem.Unspaced ? Math.Min(EdgeLength, last - first) : last - first;
        var tail = system is WritingSystem.Syllabic ? Math.Min(EdgeLength, last - first) : edge;
        var opening = Intern(first, first + edge);
        var closing = tail == last - first ? opening : Intern(last - tail, last);
        _words.Add(new SpokenWord(from, to, segment, width, opening, closing, first < last && char.IsUpper(_text[first])));
    }

    private bool IsWordCharacter(int at) => char.IsLetterOrDigit(_text[at]) || char.IsSurrogate(_text[at]) || char.GetUnicodeCategory(_text[at])
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private int Intern(int from, int to)
    {
        if (_buffer.Length < to - from)
            _buffer = new char[Math.Max(to - from, 2 * _buffer.Length)];
        var form = _buffer.AsSpan(0, to - from);
        _text.AsSpan(from, to - from).ToLowerInvariant(form);
        if (_lookup.TryGetValue(form, out var number))
            return number;
        number = _forms.Count;
        _lookup[form] = number;
        return number;
    }
}
