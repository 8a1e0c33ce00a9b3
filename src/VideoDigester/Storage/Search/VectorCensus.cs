namespace VideoDigester.Storage.Search;

/// <summary>How many vectors a model has, and the sum of their passages' keys: two sets of vectors that differ hardly ever have both in common.</summary>
/// <param name="Count">How many.</param>
/// <param name="Sum">The sum.</param>
internal readonly record struct VectorCensus(long Count, long Sum);
