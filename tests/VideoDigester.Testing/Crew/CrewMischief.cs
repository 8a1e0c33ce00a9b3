namespace VideoDigester.Testing.Crew;

/// <summary>What is done to a crew while it works.</summary>
public sealed record CrewMischief
{
    /// <summary>How many workers are killed; another is hired in the place of each. Then the crew is left in peace.</summary>
    public required int Kills { get; init; }

    /// <summary>The time from one act to the next, on average.</summary>
    public required TimeSpan Between { get; init; }

    /// <summary>How many workers are frozen for longer than a lease, and woken.</summary>
    public int Freezes { get; init; }

    /// <summary>How often the server is restarted.</summary>
    public int Restarts { get; init; }

    /// <summary>Restarts the server; told whether without a word.</summary>
    public Func<bool, Task>? RestartAsync { get; init; }
}
