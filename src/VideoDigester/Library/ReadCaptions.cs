using VideoDigester.Storage;

namespace VideoDigester.Library;

/// <summary>What one caption file says: the transcript, or why there is none.</summary>
internal sealed record ReadCaptions(Attempt Attempt, Transcript? Transcript, Failure? Failure);
