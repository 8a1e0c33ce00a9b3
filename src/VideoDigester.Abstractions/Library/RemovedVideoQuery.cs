namespace VideoDigester;

/// <summary>Which page of the removed videos to list: the latest removals first.</summary>
public sealed record RemovedVideoQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Only videos of this site, for example <c>youtube</c>; null for any.</summary>
    public string? Site { get; init; }

    /// <summary>Only what this user removed, by the application's own name for the user; null for anybody.</summary>
    public string? RemovedBy { get; init; }

    /// <summary>How many videos a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page.</summary>
    public string? After { get; init; }
}
