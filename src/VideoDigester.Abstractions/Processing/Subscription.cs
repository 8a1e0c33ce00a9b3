namespace VideoDigester;

/// <summary>A playlist or channel that is watched.</summary>
public sealed record Subscription
{
    /// <summary>The subscription's name.</summary>
    public required SubscriptionId Id { get; init; }

    /// <summary>What was asked for.</summary>
    public required SubscriptionRequest Request { get; init; }

    /// <summary>Whether it is looked at.</summary>
    public required SubscriptionState State { get; init; }

    /// <summary>The title of the playlist; null before the first look.</summary>
    public string? Title { get; init; }

    /// <summary>When it was subscribed to, UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was last looked at to its end or to a failure, UTC; null before the first time.</summary>
    public DateTimeOffset? LastCheckedAt { get; init; }

    /// <summary>When it is looked at next, UTC.</summary>
    public required DateTimeOffset NextDueAt { get; init; }

    /// <summary>How many looks in a row have failed.</summary>
    public required int Failures { get; init; }

    /// <summary>Why the last look failed, or null.</summary>
    public Failure? Error { get; init; }
}
