using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Search.Queries;

/// <summary>What a query means for one text: the reference that databases are compared with, and which words are highlighted. Safe for concurrent use.</summary>
internal sealed class QueryMatcher
{
    // The places of each term: the words of the text at which it stands, by position.
    private readonly Dictionary<string, Dictionary<int, AnalysedTerm>> _places = new(StringComparer.Ordinal);

    // The words themselves by position, without the other ways to find them: phrases are made of these.
    private readonly Dictionary<int, string> _words = [];

    /// <summary>Reads a text.</summary>
    /// <param name="terms">Its terms.</param>
    /// <param name="vocabulary">What numbers them.</param>
    public QueryMatcher(IEnumerable<AnalysedTerm> terms, Vocabulary vocabulary)
    {
        foreach (var term in terms)
        {
            if (!_places.TryGetValue(vocabulary[term.Term], out var places))
                _places.Add(vocabulary[term.Term], places = []);
            places.TryAdd(term.Position, term);
            _words.TryAdd(term.Position, vocabulary[term.Term]);
        }
    }

    /// <summary>Whether the text holds what is asked for.</summary>
    public bool Matches(SearchExpression expression) => expression switch
    {
        SearchExpression.Word word => word.Terms.Any(_places.ContainsKey),
        SearchExpression.Prefix prefix => _places.Keys.Any(term => Begins(term, prefix)),
        SearchExpression.Phrase phrase => PlacesOf(phrase).Any(),
        SearchExpression.All all => all.Parts.All(Matches),
        SearchExpression.Any any => any.Parts.Any(Matches),
        SearchExpression.Without without => Matches(without.Wanted) && !Matches(without.Unwanted),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>
    /// The words of the text that are asked for, whether or not the whole expression matches: each occurrence of a wanted word, and the words of a wanted phrase
    /// where it stands. In the order of the text, each once.
    /// </summary>
    public IReadOnlyList<MatchedWord> Find(SearchExpression expression)
    {
        var (found, words) = (new Dictionary<(int From, int To), MatchedWord>(), 0);
        Find(expression, found, ref words);
        return [.. found.Values.OrderBy(match => match.From).ThenBy(match => match.To)];
    }

    private void Find(SearchExpression expression, Dictionary<(int From, int To), MatchedWord> found, ref int words)
    {
        switch (expression)
        {
            case SearchExpression.Word word:
                foreach (var term in word.Terms)
                    Add(term, words, found);
                words++;
                break;
            case SearchExpression.Prefix prefix:
                foreach (var term in _places.Keys.Where(term => Begins(term, prefix)))
                    Add(term, words, found, LongestOf(prefix.Beginning));
                words++;
                break;
            case SearchExpression.Phrase phrase:
                foreach (var place in PlacesOf(phrase))
                    for (var i = 0; i < phrase.Terms.Count; i++)
                        Add(At(phrase, i, place + i)!.Value, words + i, found);
                words += phrase.Terms.Count;
                break;
            case SearchExpression.All all:
                foreach (var part in all.Parts)
                    Find(part, found, ref words);
                break;
            case SearchExpression.Any any:
                foreach (var part in any.Parts)
                    Find(part, found, ref words);
                break;
            case SearchExpression.Without without:
                Find(without.Wanted, found, ref words);
                break;
        }
    }

    private void Add(string term, int word, Dictionary<(int From, int To), MatchedWord> found, int longest = int.MaxValue)
    {
        if (_places.TryGetValue(term, out var places))
            foreach (var place in places.Values)
                Add(Cut(place, longest), word, found);
    }

    private static void Add(AnalysedTerm term, int word, Dictionary<(int From, int To), MatchedWord> found) =>
        found.TryAdd((term.From, term.To), new MatchedWord(term.From, term.To, word));

    private static AnalysedTerm Cut(AnalysedTerm term, int longest) => term with { To = term.From + Math.Min(term.To - term.From, longest) };

    private static bool Begins(string term, SearchExpression.Prefix prefix) =>
        term.StartsWith(prefix.Beginning, StringComparison.Ordinal) || prefix.Stems.Contains(term, StringComparer.Ordinal);

    // Of a pair of characters that begins with the one that is asked for, only that one is.
    private static int LongestOf(string beginning) => TermAnalyser.IsLoneCharacter(beginning) ? beginning.Length : int.MaxValue;

    // Where the first word of a phrase stands with all others behind it.
    private IEnumerable<int> PlacesOf(SearchExpression.Phrase phrase) =>
        _places.TryGetValue(phrase.Terms[0], out var first) && phrase.Terms.SkipLast(phrase.IsOpen ? 1 : 0).All(_places.ContainsKey)
            ? first.Keys.Where(place => Enumerable.Range(0, phrase.Terms.Count).All(i => At(phrase, i, place + i) is not null))
            : [];

    // The word of a phrase, if it stands at a position.
    private AnalysedTerm? At(SearchExpression.Phrase phrase, int word, int position)
    {
        var term = phrase.Terms[word];
        if (!_words.TryGetValue(position, out var said))
            return null;
        if (said == term)
            return _places[said][position];
        return phrase.IsOpen && word == phrase.Terms.Count - 1 && said.StartsWith(term, StringComparison.Ordinal) ? Cut(_places[said][position], LongestOf(term)) : null;
    }
}
