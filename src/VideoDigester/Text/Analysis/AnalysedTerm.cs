namespace VideoDigester.Text.Analysis;

/// <summary>A word of a text as the search compares it.</summary>
/// <param name="Term">The folded, stemmed term, as a number of a vocabulary.</param>
/// <param name="Position">Which word of the text it is, from 0. Terms at one position are ways to find one word: the first is the word itself.</param>
/// <param name="From">Where the word begins in the text, in UTF-16 code units.</param>
/// <param name="To">Where it ends, exclusive.</param>
internal readonly record struct AnalysedTerm(int Term, int Position, int From, int To);
