namespace ConsoleDigest.Output.Json;

internal sealed record JobProgressRow(long Done, long? Total);
