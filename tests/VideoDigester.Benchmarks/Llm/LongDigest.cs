namespace VideoDigester.Benchmarks.Llm;

/// <summary>A digest of a long talk, and what it took.</summary>
/// <param name="Digest">The digest.</param>
/// <param name="Calls">Calls that read the transcript.</param>
/// <param name="Choices">Calls that chose among items, or mended some.</param>
/// <param name="Tokens">The tokens of the transcript as it is sent.</param>
/// <param name="Usable">How many of them a call holds.</param>
/// <param name="PeakBytes">The largest managed heap seen while the model was asked.</param>
/// <param name="Elapsed">The time it took.</param>
internal sealed record LongDigest(Digest Digest, int Calls, int Choices, long Tokens, int Usable, long PeakBytes, TimeSpan Elapsed);
