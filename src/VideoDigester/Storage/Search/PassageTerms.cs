namespace VideoDigester.Storage.Search;

/// <summary>The analysed terms of a passage as the index takes them. Terms are not empty and hold no white space.</summary>
/// <param name="Words">The term of each word, in their order.</param>
/// <param name="Others">Other ways to find a word, each term once.</param>
/// <param name="Often">The marked terms (<see cref="TermMarks.Often"/>) of words that are there often.</param>
internal sealed record PassageTerms(IReadOnlyList<string> Words, IReadOnlyCollection<string> Others, IReadOnlyCollection<string> Often);
