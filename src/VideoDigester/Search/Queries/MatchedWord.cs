namespace VideoDigester.Search.Queries;

/// <summary>A word of a text that a query asks for.</summary>
/// <param name="From">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="To">Where it ends, exclusive.</param>
/// <param name="Word">Which word of the query it is; occurrences of one word have one number.</param>
internal readonly record struct MatchedWord(int From, int To, int Word);
