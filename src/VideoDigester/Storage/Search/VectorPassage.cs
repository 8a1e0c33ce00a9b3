namespace VideoDigester.Storage.Search;

/// <summary>A passage that may get a vector.</summary>
/// <param name="Id">The key of the passage.</param>
/// <param name="TranscriptId">The key of its transcript.</param>
/// <param name="ContentHash">The hash of the transcript's words. With the place it tells whether a passage is still the one that was read, should its key stand for another: in a database that was put back meanwhile.</param>
/// <param name="FirstSegment">The position of its first segment.</param>
/// <param name="LastSegment">The position of its last segment, inclusive.</param>
/// <param name="FromOffset">Where it begins in the text of its first segment, white space collapsed.</param>
/// <param name="Length">How many characters it has.</param>
internal sealed record VectorPassage(long Id, long TranscriptId, string ContentHash, int FirstSegment, int LastSegment, int FromOffset, int Length);
