namespace ConsoleDigest.Output.Json;

internal sealed record ExportRow(string Id, string Outcome, string? Path, ErrorRow? Error);
