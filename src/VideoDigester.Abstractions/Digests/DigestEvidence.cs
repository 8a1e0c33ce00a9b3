namespace VideoDigester;

/// <summary>A span of the transcript that an item rests on.</summary>
/// <param name="FirstSegment">The position of the first segment, from 0.</param>
/// <param name="LastSegment">The position of the last segment, inclusive.</param>
/// <param name="Start">When the first segment begins.</param>
/// <param name="End">When the last segment ends.</param>
/// <param name="Quote">The words that are meant: they stand to the letter in these segments joined by single spaces.</param>
public sealed record DigestEvidence(int FirstSegment, int LastSegment, TimeSpan Start, TimeSpan End, string Quote);
