using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>The titles of one digest so far. Titles that differ only in case, in endings or in punctuation count as the same.</summary>
internal sealed class TakenTitles
{
    private const int LeastStem = 4;
    private const int LongestEnding = 3;
    private const int SharedLetters = 3;

    private static readonly char[] Separators = [' ', ',', '–', '-', '?', '!', '.', '…', '"', '“', '”', '「', '」', '？', '。', '،', '؟'];

    private readonly HashSet<string> _heads = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string[]>> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps a title unless it, or one like it, is taken already.</summary>
    public bool Add(string title)
    {
        if (IsTaken(title))
            return false;
        Keep(title);
        return true;
    }

    /// <summary>Keeps a title that a number tells apart, unless the very same is taken.</summary>
    public bool AddExact(string title) => _exact.Add(title);

    /// <summary>Keeps a title whatever is taken.</summary>
    public void Keep(string title)
    {
        if (!_exact.Add(title))
            return;
        _heads.Add(HeadOf(title));
        var words = Words(title);
        if (!_words.TryGetValue(Bucket(words), out var alike))
            _words[Bucket(words)] = alike = [];
        alike.Add(words);
    }

    /// <summary>Whether a title or one like it is taken.</summary>
    public bool IsTaken(string title)
    {
        if (_exact.Contains(title))
            return true;
        var words = Words(title);
        return _words.TryGetValue(Bucket(words), out var alike)
            && alike.Any(other => other.Length == words.Length && other.Zip(words).All(pair => SameWord(pair.First, pair.Second)));
    }

    /// <summary>Whether a taken title begins with the phrase that another begins with, up to the dash between two phrases.</summary>
    public bool HasHead(string title) => _heads.Contains(HeadOf(title));

    /// <summary>Whether two words are forms of one, as far as endings tell.</summary>
    public static bool SameWord(string left, string right)
    {
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase))
            return true;
        var shared = 0;
        while (shared < left.Length && shared < right.Length && Base(left[shared]) == Base(right[shared]))
            shared++;
        var (first, second) = (left.Length - shared, right.Length - shared);
        return left[0] < WritingSystems.FirstEastAsian && (shared >= LeastStem || (shared == 3 && first + second == 1))
            && Math.Max(first, second) <= LongestEnding && Math.Min(first, second) <= shared / 3;
    }

    // Vowels that change with the ending: Block, Blöcke.
    private static char Base(char letter) => char.ToLowerInvariant(letter) switch
    {
        'ä' or 'á' or 'à' or 'â' or 'ã' or 'å' => 'a',
        'ö' or 'ó' or 'ò' or 'ô' or 'õ' or 'ø' => 'o',
        'ü' or 'ú' or 'ù' or 'û' => 'u',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        var folded => folded,
    };

    private static string[] Words(string title) => title.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static string HeadOf(string title) => title.IndexOf(" – ", StringComparison.Ordinal) is var dash and > 0 ? title[..dash] : title;

    // Words that are the same share their first letters, each with its like.
    private static string Bucket(string[] words) => string.Join(' ', words.Select(word => string.Concat(word.Take(SharedLetters).Select(Base))));
}
