using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Search.Queries;

/// <summary>What a query means for one text: the reference that databases are compared with, and which words are highlighted. Safe for concurrent use.</summary>
internal sealed class QueryMatcher
{
    // The places of each term: the words of the text at which it stands, by position.
    private readonly Dictionary<string, Dictionary<int, AnalysedTerm>> _places = new(StringComparer.Ordinal);

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
        }
    }

    /// <summary>Whether the text holds what is asked for.</summary>
    public bool Matches(SearchExpression expression) => expression switch
    {
        SearchExpression.Word word => word.Terms.Any(_places.ContainsKey),
        SearchExpression.Prefix prefix => _places.Keys.Any(term => term.StartsWith(prefix.Beginning, StringComparison.Ordinal)),
        SearchExpression.Phrase phrase => PlacesOf(phrase.Terms).Any(),
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
                foreach (var term in _places.Keys.Where(term => term.StartsWith(prefix.Beginning, StringComparison.Ordinal)))
                    Add(term, words, found, LengthOf(prefix));
                words++;
                break;
            case SearchExpression.Phrase phrase:
                foreach (var place in PlacesOf(phrase.Terms))
                    for (var i = 0; i < phrase.Terms.Count; i++)
                        Add(_places[phrase.Terms[i]][place + i], words + i, found);
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
                Add(place.To - place.From > longest ? place with { To = place.From + longest } : place, word, found);
    }

    private static void Add(AnalysedTerm term, int word, Dictionary<(int From, int To), MatchedWord> found) =>
        found.TryAdd((term.From, term.To), new MatchedWord(term.From, term.To, word));

    // Of a pair of characters that begins with the one that is asked for, only that one is.
    private static int LengthOf(SearchExpression.Prefix prefix) => TermAnalyser.IsLoneCharacter(prefix.Beginning) ? prefix.Beginning.Length : int.MaxValue;

    // Where the first word of a phrase stands with all others behind it.
    private IEnumerable<int> PlacesOf(IReadOnlyList<string> terms) =>
        _places.TryGetValue(terms[0], out var first) && terms.All(_places.ContainsKey)
            ? first.Keys.Where(place => Enumerable.Range(1, terms.Count - 1).All(i => _places[terms[i]].ContainsKey(place + i)))
            : [];
}
