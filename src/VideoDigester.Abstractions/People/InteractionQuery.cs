namespace VideoDigester;

/// <summary>What of a user's history to list, and which page: the last first. All conditions must hold; null means any.</summary>
public sealed record InteractionQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Only what was done in this way.</summary>
    public InteractionAction? Action { get; init; }

    /// <summary>Only what was done with digests of this video.</summary>
    public VideoId? VideoId { get; init; }

    /// <summary>Only what was done with this digest.</summary>
    public DigestId? DigestId { get; init; }

    /// <summary>Only what was done at or after this moment.</summary>
    public DateTimeOffset? OccurredFrom { get; init; }

    /// <summary>Only what was done before this moment.</summary>
    public DateTimeOffset? OccurredBefore { get; init; }

    /// <summary>How many interactions a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page.</summary>
    public string? After { get; init; }
}
