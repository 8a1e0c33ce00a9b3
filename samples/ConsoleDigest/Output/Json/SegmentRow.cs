namespace ConsoleDigest.Output.Json;

internal sealed record SegmentRow(double Start, double End, string Text);
