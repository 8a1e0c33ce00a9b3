using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Queries;

/// <summary>Puts expressions together in their simplest form: none of one part, none directly within one of its kind, no part twice. Null stands for nothing.</summary>
internal static class SimpleExpression
{
    /// <summary>All of several.</summary>
    public static SearchExpression? All(IEnumerable<SearchExpression?> parts) =>
        Distinct(parts.SelectMany(part => part is SearchExpression.All all ? all.Parts : Part(part))) switch
        {
            [] => null,
            [var only] => only,
            var several => new SearchExpression.All(several),
        };

    /// <summary>One of several.</summary>
    public static SearchExpression? Any(IEnumerable<SearchExpression?> parts) =>
        Distinct(parts.SelectMany(part => part is SearchExpression.Any any ? any.Parts : Part(part))) switch
        {
            [] => null,
            [var only] => only,
            var several => new SearchExpression.Any(several),
        };

    /// <summary>A word that may stand as several terms.</summary>
    public static SearchExpression? Word(IEnumerable<string> terms) =>
        terms.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } distinct ? new SearchExpression.Word(distinct) : null;

    private static IReadOnlyList<SearchExpression> Part(SearchExpression? part) => part is null ? [] : [part];

    private static List<SearchExpression> Distinct(IEnumerable<SearchExpression> parts) => [.. parts.Distinct(SameExpression.Comparer)];
}
