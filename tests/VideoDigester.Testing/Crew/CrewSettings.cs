using System.Text.Json;

namespace VideoDigester.Testing.Crew;

/// <summary>What a worker process is told; it goes to it as JSON.</summary>
public sealed record CrewSettings
{
    /// <summary>A SQLite file, or null.</summary>
    public string? SqlitePath { get; init; }

    /// <summary>A PostgreSQL database, or null.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>A connection string for LISTEN, or null for polling.</summary>
    public string? ListenConnectionString { get; init; }

    /// <summary>The fake yt-dlp.</summary>
    public required string YtDlp { get; init; }

    /// <summary>How many jobs a worker runs at a time.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>The length of a lease.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The least and the most that a call to the model takes.</summary>
    public int ModelFromMs { get; init; } = 100;

    /// <summary>The most that a call to the model takes.</summary>
    public int ModelToMs { get; init; } = 800;

    /// <summary>The share of calls to the model that fail for a reason that passes.</summary>
    public double ModelTransient { get; init; }

    /// <summary>Files of this name, one a process, get a line for each call to the model that was answered.</summary>
    public required string CallsPath { get; init; }

    /// <summary>How far the clock of the process is wrong.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>How many calls were answered, by all processes.</summary>
    public int Answers() => Directory.GetFiles(Path.GetDirectoryName(CallsPath)!, Path.GetFileName(CallsPath) + ".*").Sum(path => File.ReadLines(path).Count());

    /// <summary>The file of a process: two that append to one lose lines.</summary>
    public string CallsPathOf(int process) => $"{CallsPath}.{process}";

    public string ToJson() => JsonSerializer.Serialize(this);

    public static CrewSettings Parse(string json) => JsonSerializer.Deserialize<CrewSettings>(json) ?? throw new ArgumentException("No settings.", nameof(json));
}
