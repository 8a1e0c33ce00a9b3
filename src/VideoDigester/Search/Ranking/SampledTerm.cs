namespace VideoDigester.Search.Ranking;

/// <summary>A term of a passage of a sample.</summary>
/// <param name="Passage">The place of the passage in the sample.</param>
/// <param name="Times">How often it is there.</param>
internal readonly record struct SampledTerm(ushort Passage, ushort Times);
