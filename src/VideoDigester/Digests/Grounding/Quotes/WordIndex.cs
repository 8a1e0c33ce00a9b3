using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Quotes;

/// <summary>The words of a transcript and where each is said. Safe for concurrent use once it is made.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, int> _terms;
    private readonly string[] _names;
    private readonly FoldedWord[] _words;
    private readonly int[] _starts;
    private readonly int[] _places;

    /// <summary>Reads a text.</summary>
    public WordIndex(string text)
    {
        var (vocabulary, words) = (new Vocabulary(), new List<FoldedWord>(text.Length / 6));
        FoldedWords.Read(text, vocabulary, words);
        _words = [.. words];
        _names = [.. Enumerable.Range(0, vocabulary.Count).Select(term => vocabulary[term])];
        _terms = Enumerable.Range(0, _names.Length).ToDictionary(term => _names[term], StringComparer.Ordinal);

        // The places of all terms, one term after the other.
        _starts = new int[_names.Length + 1];
        foreach (var word in _words)
            _starts[word.Term + 1]++;
        for (var term = 0; term < _names.Length; term++)
            _starts[term + 1] += _starts[term];
        var next = _starts[..^1];
        _places = new int[_words.Length];
        for (var i = 0; i < _words.Length; i++)
            _places[next[_words[i].Term]++] = i;
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Length;

    /// <summary>The number of a term, or -1 where nobody says it.</summary>
    public int TermOf(string name) => _terms.GetValueOrDefault(name, -1);

    /// <summary>A term.</summary>
    public string NameOf(int term) => _names[term];

    /// <summary>The term of a word.</summary>
    public int TermAt(int word) => _words[word].Term;

    /// <summary>Where a word begins in the text.</summary>
    public int FromOf(int word) => _words[word].From;

    /// <summary>Where a word ends in the text, exclusive.</summary>
    public int ToOf(int word) => _words[word].To;

    /// <summary>The places of a term, in order.</summary>
    public ReadOnlySpan<int> PlacesOf(int term) => term < 0 ? [] : _places.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>The first word that ends behind an offset of the text.</summary>
    public int FirstBehind(int offset)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].To > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>Whether the words between two offsets are these and no others.</summary>
    public bool Holds(ReadOnlySpan<int> terms, int from, int to)
    {
        var first = FirstBehind(from);
        return first + terms.Length <= Count && Matches(terms, first)
            && ToOf(first + terms.Length - 1) <= to && (first + terms.Length == Count || FromOf(first + terms.Length) >= to);
    }

    /// <summary>Whether the words at a place are these.</summary>
    public bool Matches(ReadOnlySpan<int> terms, int first)
    {
        if (first < 0 || first + terms.Length > Count)
            return false;
        for (var i = 0; i < terms.Length; i++)
            if (_words[first + i].Term != terms[i])
                return false;
        return true;
    }
}
