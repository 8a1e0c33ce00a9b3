namespace VideoDigester;

/// <summary>Which page of a user's positions to list: the last changed first, what to continue with.</summary>
public sealed record ReadingPositionQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>How many positions a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page.</summary>
    public string? After { get; init; }
}
