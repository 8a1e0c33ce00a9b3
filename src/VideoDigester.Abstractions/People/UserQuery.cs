namespace VideoDigester;

/// <summary>Which page of the users to list: those that were met last first.</summary>
public sealed record UserQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>How many users a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page.</summary>
    public string? After { get; init; }
}
