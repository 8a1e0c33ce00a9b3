namespace VideoDigester.Digests;

/// <summary>A part of the video.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct DraftExtent(TimeSpan Start, TimeSpan End);
