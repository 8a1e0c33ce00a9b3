namespace VideoDigester;

/// <summary>Of what figures are wanted, and how they are divided. All conditions must hold; null means any.</summary>
public sealed record AnalyticsQuery
{
    /// <summary>Only what this user did, or what was done for the user, by the host's name. One that the library does not know has done nothing.</summary>
    public string? UserId { get; init; }

    /// <summary>Only what happened at or after this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only what happened before this moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>In whose calendar days, weeks and months are counted; UTC unless set.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Into which stretches of time figures are divided, or null for all of it at once. A stretch in which nothing happened has no row.</summary>
    public AnalyticsInterval? Interval { get; init; }

    /// <summary>By what figures are divided, or null.</summary>
    public AnalyticsGroup? GroupBy { get; init; }

    /// <summary>Only videos on this site, for example <c>youtube</c>.</summary>
    public string? Site { get; init; }

    /// <summary>Only videos of the channel with this key, handle or exact name.</summary>
    public string? Channel { get; init; }

    /// <summary>Only videos of this category of the site, compared without case.</summary>
    public string? Category { get; init; }

    /// <summary>Only digests of this kind.</summary>
    public DigestType? DigestType { get; init; }

    /// <summary>Only digests by this writer: <c>extractive</c>, or the name of a provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Only digests by this model.</summary>
    public string? Model { get; init; }
}
