namespace ConsoleDigest.Output.Json;

internal sealed record SiteRow(string Site, DateTime? PausedUntil, int Failures, ErrorRow? Error);
