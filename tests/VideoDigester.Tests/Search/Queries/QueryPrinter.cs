using VideoDigester.Search.Queries;
using VideoDigester.Storage.Search;

namespace VideoDigester.Tests.Search.Queries;

/// <summary>Writes trees down: as a list of lists to be read, and as a query that means the same.</summary>
internal static class QueryPrinter
{
    public static string Tree(ParsedQuery query) =>
        string.Join("  ", (IEnumerable<string>)[.. query.Words is null ? (string[])[] : [Tree(query.Words)], .. query.Conditions.Select(Tree)]);

    public static string Tree(SearchExpression? expression) => expression switch
    {
        null => "nothing",
        SearchExpression.Word word => string.Join('/', word.Terms),
        SearchExpression.Prefix prefix => string.Join('/', prefix.Stems.Prepend(prefix.Beginning + "*")),
        SearchExpression.Phrase phrase => $"\"{string.Join(' ', phrase.Terms)}{(phrase.IsOpen ? "*" : "")}\"",
        SearchExpression.All all => $"all({string.Join(", ", all.Parts.Select(Tree))})",
        SearchExpression.Any any => $"any({string.Join(", ", any.Parts.Select(Tree))})",
        SearchExpression.Without without => $"{Tree(without.Wanted)} without {Tree(without.Unwanted)}",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    public static string Query(ParsedQuery query) =>
        string.Join(' ', (IEnumerable<string>)[.. query.Words is null ? (string[])[] : [Query(query.Words)], .. query.Conditions.Select(Query)]);

    public static string WithoutPositions(ParsedQuery query) => System.Text.RegularExpressions.Regex.Replace(Tree(query), "@[0-9]+", "");

    private static string Tree(QueryNode node) => node switch
    {
        QueryNode.Word word => $"{word.Text}{(word.IsPrefix ? "*" : "")}@{word.Position}",
        QueryNode.Phrase phrase => $"\"{phrase.Text}\"@{phrase.Position}",
        QueryNode.Any any => $"any@{any.Position}({string.Join(", ", any.Alternatives.Select(Tree))})",
        QueryNode.All all => $"all@{all.Position}({string.Join(", ", all.Wanted.Select(Tree).Concat(all.Unwanted.Select(unwanted => "not " + Tree(unwanted))))})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Tree(FieldCondition condition) =>
        $"{(condition.IsExcluded ? "not " : "")}{condition.Field}@{condition.Position}[{string.Join(", ", condition.Alternatives.Select(Tree))}]";

    private static string Query(QueryNode node) => node switch
    {
        QueryNode.Word word => $"{word.Text}{(word.IsPrefix ? "*" : "")}",
        QueryNode.Phrase phrase => $"\"{phrase.Text}\"",
        QueryNode.Any any => $"({string.Join(" OR ", any.Alternatives.Select(Query))})",
        QueryNode.All all => $"({string.Join(' ', all.Wanted.Select(Query).Concat(all.Unwanted.Select(unwanted => "-" + Query(unwanted))))})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Query(FieldCondition condition) =>
        $"{(condition.IsExcluded ? "-" : "")}{condition.Field.Name()}({string.Join(" OR ", condition.Alternatives.Select(Query))})";
}
