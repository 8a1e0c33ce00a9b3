namespace VideoDigester;

/// <summary>Some words and when they are said: one cue of the captions.</summary>
/// <param name="Start">When the words begin, exact to the millisecond.</param>
/// <param name="End">When the words end, exact to the millisecond; never before <paramref name="Start"/>.</param>
/// <param name="Text">The words, without markup, never empty; a line break stands where the cue has one (<c>\n</c>).</param>
/// <param name="Speaker">Who speaks, or null where the captions do not say.</param>
public readonly record struct TranscriptSegment(TimeSpan Start, TimeSpan End, string Text, string? Speaker = null);
