namespace VideoDigester;

/// <summary>How long something took. A percentile is a value that occurred: the least that at least so many of a hundred do not exceed (nearest rank).</summary>
public sealed record ProcessingLatency
{
    /// <summary>What was measured.</summary>
    public required LatencyMeasure Measure { get; init; }

    /// <summary>How many were measured, never 0.</summary>
    public required long Count { get; init; }

    /// <summary>The 50th percentile.</summary>
    public required TimeSpan Median { get; init; }

    /// <summary>The 90th percentile.</summary>
    public required TimeSpan P90 { get; init; }

    /// <summary>The 99th percentile.</summary>
    public required TimeSpan P99 { get; init; }
}
