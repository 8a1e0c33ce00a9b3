using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Queries;

/// <summary>
/// Turns the words of a query into the terms that texts are indexed by. A library holds texts in several languages and a query does not say which it is in: a word
/// may stand as each language writes it, a phrase is of one language. Not safe for concurrent use.
/// </summary>
internal sealed class QueryAnalyser
{
    /// <summary>How many terms the words of a query may be read as. A word of a script without spaces is as many as it has pairs of characters, and what a database does for a phrase grows with more than their number.</summary>
    public const int MaxTerms = 512;

    private readonly QueryWords _words;
    private readonly Dictionary<SearchExpression, int> _times = new(SameExpression.Comparer);
    private int _terms;

    /// <summary>Prepares for a library.</summary>
    /// <param name="languages">The languages of its texts as BCP 47 tags; null stands for texts whose language is unknown.</param>
    public QueryAnalyser(IEnumerable<string?> languages) => _words = new QueryWords(languages);

    /// <summary>Analyses a query.</summary>
    /// <exception cref="VideoDigesterException">What must be there holds no letter, digit or other sign that can be searched for (<see cref="ErrorCode.InvalidQuery"/>).</exception>
    public AnalysedQuery Analyse(ParsedQuery query)
    {
        var titles = new List<TitleCondition>();
        foreach (var condition in query.Conditions.Where(condition => condition.Field is QueryField.Title))
            titles.Add(new TitleCondition(
                SimpleExpression.Any(condition.Alternatives.Select(Read)) ?? throw NothingAt(condition.Position),
                condition.IsExcluded));

        var words = query.Words is null ? null : Read(query.Words) ?? throw NothingAt(query.Words.Position);
        return new AnalysedQuery(words, titles, [.. query.Conditions.Where(condition => condition.Field is not QueryField.Title)], _times);
    }

    // Null where there is nothing but punctuation.
    private SearchExpression? Read(QueryNode node) => node switch
    {
        QueryNode.Word { IsPrefix: true } word => Counted(_words.ReadPrefix(Bounded(word.Text, word.Position))),
        QueryNode.Word word => Counted(_words.Read(Bounded(word.Text, word.Position))),
        QueryNode.Phrase phrase => Counted(_words.Read(Bounded(phrase.Text, phrase.Position))),
        QueryNode.Any any => SimpleExpression.Any(any.Alternatives.Select(Read)),
        QueryNode.All all => Read(all),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private string Bounded(string text, int position)
    {
        _terms += _words.CountTerms(text);
        return _terms <= MaxTerms ? text : throw InvalidQuery.At(position, $"The query is read as more than {MaxTerms} words, parts of words and pairs of characters: make it shorter.");
    }

    private SearchExpression? Counted(SearchExpression? read)
    {
        switch (read)
        {
            case null:
                break;
            case SearchExpression.Any any:
                foreach (var part in any.Parts)
                    Counted(part);
                break;
            case SearchExpression.All all:
                foreach (var part in all.Parts)
                    Counted(part);
                break;
            default:
                _times[read] = _times.GetValueOrDefault(read) + 1;
                break;
        }

        return read;
    }

    private SearchExpression? Read(QueryNode.All all)
    {
        var (wanted, unwanted) = (SimpleExpression.All(all.Wanted.Select(Read)), SimpleExpression.Any(all.Unwanted.Select(Read)));
        if (wanted is null)
            return unwanted is null ? null : throw NothingAt(all.Position);
        return unwanted is null ? wanted : new SearchExpression.Without(wanted, unwanted);
    }

    private static VideoDigesterException NothingAt(int position) => InvalidQuery.At(position, "Here is nothing that can be searched for, only punctuation: add a word.");
}
