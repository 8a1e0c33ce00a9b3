namespace VideoDigester.Storage.Jobs;

/// <summary>What a worker takes from the queue.</summary>
internal sealed record ClaimTerms
{
    /// <summary>The worker's name, unlike every other's.</summary>
    public required string Worker { get; init; }

    /// <summary>How long it has a job before it must ask for more.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>The kinds that it takes; empty for all.</summary>
    public IReadOnlyList<JobKind> Kinds { get; init; } = [];

    /// <summary>The sites whose jobs it leaves to others.</summary>
    public IReadOnlyList<string> LeftSites { get; init; } = [];

    /// <summary>How many jobs of one site run at the same time in all workers. Jobs without a site are not counted. One that has refused is asked by one job until it answers.</summary>
    public required int SiteConcurrency { get; init; }

    /// <summary>The time between the beginnings of two jobs of one site, in all workers; zero for none.</summary>
    public required TimeSpan SiteInterval { get; init; }

    /// <summary>What is drawn at random is added to the interval: this share of it at the most.</summary>
    public double Jitter { get; init; } = 0.5;
}
