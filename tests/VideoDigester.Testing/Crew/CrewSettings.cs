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

    /// <summary>A file that gets a line for each call to the model that was answered.</summary>
    public required string CallsPath { get; init; }

    /// <summary>How far the clock of the process is wrong.</summary>
    public TimeSpan ClockSkew { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static CrewSettings Parse(string json) => JsonSerializer.Deserialize<CrewSettings>(json) ?? throw new ArgumentException("No settings.", nameof(json));
}
