namespace ConsoleDigest.Output.Json;

internal sealed record CheckRow(string Check, bool Ok, string Detail);
