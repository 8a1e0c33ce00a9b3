namespace ConsoleDigest.Output.Json;

/// <summary>How much of a table was removed, or would be.</summary>
internal sealed record PruneRow(string Id, string Outcome, long Count, ErrorRow? Error);
