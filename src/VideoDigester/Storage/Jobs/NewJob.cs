namespace VideoDigester.Storage.Jobs;

/// <summary>A job that is to be queued.</summary>
internal sealed record NewJob
{
    /// <summary>The job's name.</summary>
    public required JobId Id { get; init; }

    /// <summary>What it does.</summary>
    public required JobKind Kind { get; init; }

    /// <summary>What it works on, for people.</summary>
    public required string Target { get; init; }

    /// <summary>Names the work: of unfinished jobs there is one with this key.</summary>
    public required string UniqueKey { get; init; }

    /// <summary>The request as JSON.</summary>
    public required string Request { get; init; }

    /// <summary>The site or provider that it asks; empty where it asks nobody.</summary>
    public required string Site { get; init; }

    /// <summary>When it comes among others.</summary>
    public required JobPriority Priority { get; init; }

    /// <summary>Jobs of one flow take their turns one after the other; flows of the same priority share them. Empty where it belongs to none.</summary>
    public string Flow { get; init; } = "";

    /// <summary>The moment before which it is not begun, or null.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The host's name of the user that it is for, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>The subscription that it belongs to, or null.</summary>
    public SubscriptionId? SubscriptionId { get; init; }
}
