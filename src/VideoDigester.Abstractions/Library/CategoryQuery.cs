namespace VideoDigester;

/// <summary>Which page of the categories to list: the newest additions first.</summary>
public sealed record CategoryQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Only categories of this site, for example <c>youtube</c>; null for any.</summary>
    public string? Site { get; init; }

    /// <summary>How many categories a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page.</summary>
    public string? After { get; init; }
}
