namespace VideoDigester.Digests.Grounding.Quotes;

/// <summary>Words of a transcript that are those of a quote.</summary>
/// <param name="First">The first one, by its position among the words.</param>
/// <param name="Last">The last one.</param>
/// <param name="Similarity">How far they are the same.</param>
internal readonly record struct QuoteMatch(int First, int Last, double Similarity);
