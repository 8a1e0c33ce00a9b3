namespace ConsoleDigest.Output.Json;

/// <param name="Segments">How many there are.</param>
internal sealed record IngestTranscriptRow(string Language, string Source, int Segments);
