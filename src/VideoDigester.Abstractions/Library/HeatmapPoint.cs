namespace VideoDigester;

/// <summary>One bin of a site's "most replayed" curve: the viewers' own signal of what is worth watching.</summary>
/// <param name="Start">Where the bin begins.</param>
/// <param name="End">Where the bin ends.</param>
/// <param name="Value">How often the bin was replayed, relative to the video's most replayed bin: 0 to 1.</param>
public readonly record struct HeatmapPoint(TimeSpan Start, TimeSpan End, double Value);
