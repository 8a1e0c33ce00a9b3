namespace VideoDigester;

/// <summary>How far a running job is, as its worker last said.</summary>
/// <param name="Done">The parts that are done: entries of a playlist, chunks of a digest, texts of an index.</param>
/// <param name="Total">All parts, or null where nobody knows yet.</param>
public sealed record JobProgress(long Done, long? Total);
