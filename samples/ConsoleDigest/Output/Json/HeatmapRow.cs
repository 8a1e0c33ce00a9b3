namespace ConsoleDigest.Output.Json;

internal sealed record HeatmapRow(double Start, double End, double Value);
