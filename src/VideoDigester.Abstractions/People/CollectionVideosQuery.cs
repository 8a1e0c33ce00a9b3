namespace VideoDigester;

/// <summary>Which page of a collection's videos to list, in their order.</summary>
public sealed record CollectionVideosQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>How many videos a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page. Videos that are moved meanwhile may be shown twice, or not; others may be shown twice where so many (some twenty) were moved to one place that all are numbered anew.</summary>
    public string? After { get; init; }
}
