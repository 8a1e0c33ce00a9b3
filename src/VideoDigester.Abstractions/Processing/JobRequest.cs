namespace VideoDigester;

/// <summary>A job that is to be queued: one of the records that derive from this.</summary>
public abstract record JobRequest
{
    private protected JobRequest()
    {
    }

    /// <summary>What the job does.</summary>
    public abstract JobKind Kind { get; }

    /// <summary>When it comes among others.</summary>
    public JobPriority Priority { get; init; }

    /// <summary>The moment before which it is not begun, or null for none.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>For whom, by the application's own name for the user, or null. Users of the same priority take turns; budgets of digests count by it.</summary>
    public string? UserId { get; init; }
}
