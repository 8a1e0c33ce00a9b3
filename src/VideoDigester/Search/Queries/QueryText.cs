namespace VideoDigester.Search.Queries;

/// <summary>What a query is about, as a person would say it: its words without operators, fields and what is unwanted.</summary>
internal static class QueryText
{
    /// <summary>The wanted words in their order; empty where only titles are asked for.</summary>
    public static string Of(ParsedQuery query) => query.Words is null ? "" : string.Join(' ', WordsOf(query.Words));

    private static IEnumerable<string> WordsOf(QueryNode node) => node switch
    {
        QueryNode.Word word => [word.Text],
        QueryNode.Phrase phrase => [phrase.Text],
        QueryNode.All all => all.Wanted.SelectMany(WordsOf),
        QueryNode.Any any => any.Alternatives.SelectMany(WordsOf),
        _ => [],
    };
}
