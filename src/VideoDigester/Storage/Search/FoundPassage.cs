namespace VideoDigester.Storage.Search;

/// <summary>A passage of a transcript with the words of its segments and of some around them.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Transcript">Its transcript.</param>
/// <param name="Video">The video.</param>
/// <param name="FirstSegment">Which of <paramref name="Segments"/> is its first.</param>
/// <param name="LastSegment">Which of <paramref name="Segments"/> is its last.</param>
/// <param name="FromOffset">Where it begins in the text of its first segment, white space collapsed.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Segments">The segments, in order.</param>
/// <param name="HasMoreBefore">Whether the transcript has segments before these.</param>
/// <param name="HasMoreBehind">Whether it has some behind them.</param>
internal sealed record FoundPassage(
    long Id, FoundTranscript Transcript, FoundVideo Video, int FirstSegment, int LastSegment, int FromOffset, int Length, IReadOnlyList<TranscriptSegment> Segments, bool HasMoreBefore, bool HasMoreBehind);
