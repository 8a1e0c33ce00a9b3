namespace VideoDigester.Search.Ranking;

/// <summary>In how many passages of transcripts a part of a query is.</summary>
/// <param name="Passages">How many, about where it is in many.</param>
/// <param name="Holders">Their keys, where these were read; else null.</param>
/// <param name="Often">The keys of those that hold it often, for each level of the marks, where its signature is also that of a common word; else null.</param>
internal readonly record struct PartFrequency(double Passages, IReadOnlySet<long>? Holders = null, IReadOnlyList<IReadOnlySet<long>>? Often = null);
