namespace VideoDigester.Search.Ranking;

/// <summary>Something that rankings name, with what it earned in them.</summary>
/// <param name="Item">What they name.</param>
/// <param name="Score">The sum over the rankings; more is better.</param>
internal readonly record struct Fused<T>(T Item, double Score);
