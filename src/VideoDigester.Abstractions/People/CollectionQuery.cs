namespace VideoDigester;

/// <summary>Which page of the collections to list: the user's own by name, then everybody's by name.</summary>
public sealed record CollectionQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>How many collections a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page.</summary>
    public string? After { get; init; }
}
