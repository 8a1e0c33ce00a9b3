namespace Plugins;

/// <summary>A line of a transcript.</summary>
public sealed record ArchiveLine(TimeSpan Start, TimeSpan End, string Text, string? Speaker);
