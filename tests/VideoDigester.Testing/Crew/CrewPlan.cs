namespace VideoDigester.Testing.Crew;

/// <summary>A run of several workers on one library.</summary>
public sealed record CrewPlan
{
    /// <summary>How many processes work.</summary>
    public required int Workers { get; init; }

    /// <summary>How many videos are added, each with a digest: twice as many jobs, less those of videos that are gone.</summary>
    public required int Videos { get; init; }

    /// <summary>How many jobs end before the measuring begins: a process that has just been started compiles its code for some seconds.</summary>
    public int WarmUp { get; init; }

    /// <summary>How many jobs a worker runs at a time.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>The least and the most that the site and the model take to answer, in milliseconds.</summary>
    public (int From, int To) Latency { get; init; } = (100, 800);

    /// <summary>The share of calls that fail for a reason that passes.</summary>
    public double Transient { get; init; } = 0.05;

    /// <summary>The length of a lease.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How far the clocks of the workers are wrong: each by something up to this, to either side.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>What is drawn at random follows from it.</summary>
    public int Seed { get; init; }

    /// <summary>How long the run may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(30);
}
