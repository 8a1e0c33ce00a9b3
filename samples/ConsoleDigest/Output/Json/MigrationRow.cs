namespace ConsoleDigest.Output.Json;

internal sealed record MigrationRow(int Version, string Name);
