namespace VideoDigester.Digests.Grounding;

/// <summary>A quote where it really stands.</summary>
/// <param name="FirstSegment">The segment that holds its first word.</param>
/// <param name="LastSegment">The segment that holds its last word.</param>
/// <param name="Quote">The real words: a part of the <see cref="VideoDigester.Text.SpokenText"/> to the letter.</param>
/// <param name="Similarity">How far the words that were looked for are these: 1 where nothing but case, punctuation and the like differs.</param>
internal sealed record FoundQuote(int FirstSegment, int LastSegment, string Quote, double Similarity);
