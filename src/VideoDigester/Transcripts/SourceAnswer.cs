namespace VideoDigester.Transcripts;

/// <summary>What one source answered: the transcript, or why it could not deliver one.</summary>
/// <param name="StartedAt">When it was asked.</param>
/// <param name="Transcript">The transcript, in order and complete, or null.</param>
/// <param name="Failure">Why there is none, or null.</param>
internal sealed record SourceAnswer(DateTimeOffset StartedAt, Transcript? Transcript, Failure? Failure);
