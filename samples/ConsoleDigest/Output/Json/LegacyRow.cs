namespace ConsoleDigest.Output.Json;

/// <summary>What became of one record of the application that the library replaces.</summary>
internal sealed record LegacyRow(string Kind, string Key, string? Name, string Outcome, ErrorRow? Error);
