namespace ConsoleDigest.Output.Json;

internal sealed record EvidenceRow(double Start, double End, string Quote);
