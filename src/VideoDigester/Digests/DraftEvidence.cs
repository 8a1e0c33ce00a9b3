namespace VideoDigester.Digests;

/// <summary>A span of the transcript as a writer claims it.</summary>
/// <param name="FirstSegment">The position of the first segment, from 0.</param>
/// <param name="LastSegment">The position of the last segment, inclusive.</param>
/// <param name="Quote">Words that are claimed to stand there to the letter.</param>
internal sealed record DraftEvidence(int FirstSegment, int LastSegment, string Quote);
