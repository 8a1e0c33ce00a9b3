namespace ConsoleDigest.Output.Json;

/// <param name="Segments">How many there are.</param>
internal sealed record ImportedTranscriptRow(string Language, string Source, int Segments);
