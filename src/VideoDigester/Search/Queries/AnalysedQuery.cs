using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Queries;

/// <summary>A query whose words are terms.</summary>
/// <param name="Words">What a text must hold, or null where only titles are asked for.</param>
/// <param name="Titles">What titles must hold, or must not.</param>
/// <param name="Filters">The conditions on other fields.</param>
/// <param name="Times">How often each word, beginning and phrase is asked for: one that is repeated weighs more.</param>
internal sealed record AnalysedQuery(SearchExpression? Words, IReadOnlyList<TitleCondition> Titles, IReadOnlyList<FieldCondition> Filters, IReadOnlyDictionary<SearchExpression, int> Times);
