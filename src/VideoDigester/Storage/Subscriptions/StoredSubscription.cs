namespace VideoDigester.Storage.Subscriptions;

/// <summary>A subscription as the database has it. What is to be done with its videos is JSON, which is read elsewhere.</summary>
internal sealed record StoredSubscription
{
    /// <summary>Its key in the database; 0 for one that is not stored yet.</summary>
    public long Key { get; init; }

    public required SubscriptionId Id { get; init; }

    public required string Address { get; init; }

    /// <summary>The host's name of the user, or null for the host itself.</summary>
    public string? UserId { get; init; }

    public required TimeSpan Interval { get; init; }

    public required JobPriority Priority { get; init; }

    /// <summary>The rest of the request, as JSON.</summary>
    public required string Request { get; init; }

    public SubscriptionState State { get; init; }

    public string? Title { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset? LastCheckedAt { get; init; }

    public DateTimeOffset NextDueAt { get; init; }

    public int Failures { get; init; }

    public Failure? Error { get; init; }
}
