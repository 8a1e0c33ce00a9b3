namespace ConsoleDigest.Output.Json;

internal sealed record ChapterRow(double Start, double End, string Title);
