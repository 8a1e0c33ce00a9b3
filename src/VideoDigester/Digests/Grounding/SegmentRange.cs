namespace VideoDigester.Digests.Grounding;

/// <summary>Segments that follow each other, as somebody cites them: they may not exist.</summary>
/// <param name="First">The position of the first one, from 0.</param>
/// <param name="Last">The position of the last one, inclusive.</param>
internal readonly record struct SegmentRange(int First, int Last);
