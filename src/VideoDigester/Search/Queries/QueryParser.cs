namespace VideoDigester.Search.Queries;

/// <summary>
/// Reads the text of a query. OR joins the two parts beside it and binds closer than the space between words, as in web search: <c>a b OR c</c> is
/// <c>a (b OR c)</c>. Takes time in proportion to the text. docs/search.md describes the language.
/// </summary>
internal sealed class QueryParser
{
    /// <summary>The most words, those in phrases and fields included.</summary>
    public const int MaxWords = 256;

    /// <summary>The most groups within each other. FTS5 reads an expression with a stack of 100, and an unwanted group takes four of it.</summary>
    public const int MaxDepth = 16;

    /// <summary>The most conditions on fields. The database joins a table for each, and takes long to plan hundreds.</summary>
    public const int MaxConditions = 16;

    private readonly IReadOnlyList<QueryToken> _tokens;
    private int _next;
    private int _words;
    private int _conditions;

    private QueryParser(IReadOnlyList<QueryToken> tokens) => _tokens = tokens;

    /// <summary>Reads a query.</summary>
    /// <exception cref="VideoDigesterException">The text cannot be understood (<see cref="ErrorCode.InvalidQuery"/>); the failure has the position.</exception>
    public static ParsedQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > SearchQuery.MaxTextLength)
            throw InvalidQuery.At(SearchQuery.MaxTextLength, $"The query is longer than {SearchQuery.MaxTextLength} characters: make it shorter.");
        return new QueryParser(QueryBrackets.Balance(QueryLexer.Read(text))).ReadGroup(0).ToQuery();
    }

    // Up to the bracket that closes it, or the end.
    private QueryGroup ReadGroup(int depth)
    {
        var (group, isBehindItem) = (new QueryGroup(_tokens[_next].Position), false);
        while (_tokens[_next].Kind is not (QueryTokenKind.Close or QueryTokenKind.End))
        {
            if (_tokens[_next].Kind is QueryTokenKind.And && isBehindItem && IsItem(_tokens[_next + 1]))
                _next++;
            group.Add(ReadAlternatives(depth));
            isBehindItem = true;
        }

        return group;
    }

    private QueryGroup ReadAlternatives(int depth)
    {
        var alternatives = new List<QueryGroup>();
        if (_tokens[_next].Kind is not QueryTokenKind.Or)
            alternatives.Add(ReadItem(depth));
        while (_tokens[_next].Kind is QueryTokenKind.Or)
        {
            var or = _tokens[_next++];
            if (alternatives.Count == 0 || _tokens[_next].Kind is QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End)
                throw InvalidQuery.At(or.Position, "OR needs a word on either side: add one, or write the word itself in small letters or quotes.");
            alternatives.Add(ReadItem(depth));
        }

        return alternatives is [var only] ? only : QueryGroup.AnyOf(alternatives);
    }

    private QueryGroup ReadItem(int depth)
    {
        var token = _tokens[_next++];
        return token.Kind switch
        {
            QueryTokenKind.Minus => ReadItem(depth).Excluded(token.Position),
            QueryTokenKind.Field => QueryGroup.Of(ReadCondition(token, depth)),
            QueryTokenKind.Open => ReadInside(token, depth),
            _ => QueryGroup.Of(WordsOf(token)),
        };
    }

    private QueryGroup ReadInside(QueryToken open, int depth)
    {
        if (depth == MaxDepth)
            throw InvalidQuery.At(open.Position, $"Groups stand within each other more than {MaxDepth} deep: take some brackets away.");
        var group = ReadGroup(depth + 1);
        _next++;
        return group;
    }

    private FieldCondition ReadCondition(QueryToken name, int depth)
    {
        var value = _tokens[_next];
        if (value.Position != name.End || value.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open))
            throw InvalidQuery.At(name.Position, $"{name.Field.Name()} needs its value directly behind it, as in {name.Field.Name()}word; to search for the word itself leave out the colon.");
        if (++_conditions > MaxConditions)
            throw InvalidQuery.At(name.Position, $"The query has more than {MaxConditions} conditions on fields: take some away, or write alternatives as {name.Field.Name()}(one OR other).");
        _next++;
        if (value.Kind is not QueryTokenKind.Open)
            return FieldValues.Check(new FieldCondition(name.Position, name.Field, IsExcluded: false, [WordsOf(value)]));
        var group = ReadInside(value, depth);
        if (group.Conditions.Count > 0)
            throw InvalidQuery.At(group.Conditions[0].Position, $"A field cannot stand in the value of another: put it beside {name.Field.Name()}.");
        var node = group.ToNode();
        return FieldValues.Check(new FieldCondition(name.Position, name.Field, IsExcluded: false, node is QueryNode.Any any ? any.Alternatives : [node]));
    }

    private QueryNode WordsOf(QueryToken token)
    {
        _words += token.Text.AsSpan().Count(' ') + 1;
        if (_words > MaxWords)
            throw InvalidQuery.At(token.Position, $"The query has more than {MaxWords} words: take some away.");
        if (token.Kind is QueryTokenKind.Phrase)
            return new QueryNode.Phrase(token.Position, token.Text);
        var word = token.Text.TrimEnd('*');
        return new QueryNode.Word(token.Position, word, word.Length < token.Text.Length);
    }

    private static bool IsItem(QueryToken token) =>
        token.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Field or QueryTokenKind.Minus or QueryTokenKind.Open;
}
