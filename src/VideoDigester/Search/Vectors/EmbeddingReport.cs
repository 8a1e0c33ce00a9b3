namespace VideoDigester.Search.Vectors;

/// <summary>What became of passages that had no vector.</summary>
/// <param name="Embedded">How many have one now.</param>
/// <param name="Refused">How many the model could not read; they are tried again by the next process.</param>
/// <param name="Failure">Why the run ended early, or why the model could not read the last of those that it refused; null where neither happened.</param>
/// <param name="IsComplete">Whether the run came to its end: all passages have vectors but those that were refused. Where not, the next run goes on.</param>
internal sealed record EmbeddingReport(long Embedded, int Refused, Failure? Failure, bool IsComplete);
