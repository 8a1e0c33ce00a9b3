namespace VideoDigester;

/// <summary>Which jobs to list, and which page. All conditions must hold; null means any.</summary>
public sealed record JobQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Only jobs in one of these states; empty means any.</summary>
    public IReadOnlyList<JobState> States { get; init; } = [];

    /// <summary>Only jobs of this kind.</summary>
    public JobKind? Kind { get; init; }

    /// <summary>Only jobs of this site or provider, as in <see cref="Job.Site"/>, or by a host or an address of the site; empty means those that ask nobody.</summary>
    public string? Site { get; init; }

    /// <summary>Only jobs with this target, as in <see cref="Job.Target"/>.</summary>
    public string? Target { get; init; }

    /// <summary>Only jobs of this subscription.</summary>
    public SubscriptionId? SubscriptionId { get; init; }

    /// <summary>Only jobs for this user, by the application's own name.</summary>
    public string? UserId { get; init; }

    /// <summary>Whether the newest come first. Jobs are in the order in which they were queued.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>How many jobs a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page. Only valid with the same direction.</summary>
    public string? After { get; init; }
}
