namespace ConsoleDigest.Output.Json;

internal sealed record QueueCountRow(string Kind, string State, long Count, long Held);
