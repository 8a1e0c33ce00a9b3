using VideoDigester.Search.Vectors;
using VideoDigester.Storage.Search;

namespace VideoDigester.Search;

/// <summary>A query made ready for the database.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Words">What a text must hold.</param>
/// <param name="Filter">What must hold besides.</param>
/// <param name="Library">The library it was made for.</param>
/// <param name="Times">How often each word, beginning and phrase is asked for.</param>
/// <param name="Similar">What was found by meaning, most similar first.</param>
internal sealed record SearchPlan(SearchQuery Query, SearchExpression Words, SearchFilter Filter, LibraryState Library, IReadOnlyDictionary<SearchExpression, int> Times, IReadOnlyList<SimilarPassage> Similar);
