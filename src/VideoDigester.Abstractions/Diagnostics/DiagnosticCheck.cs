namespace VideoDigester;

/// <summary>One thing the library needs, and whether it is there.</summary>
public sealed record DiagnosticCheck
{
    /// <summary>What was looked at: <c>database</c>, <c>schema</c>, <c>yt-dlp</c>, <c>javascript</c>, <c>cookies</c>, <c>speech whisper</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is as it should be.</summary>
    public required bool IsOk { get; init; }

    /// <summary>What was found, or what is missing and how to get it.</summary>
    public required string Detail { get; init; }
}
