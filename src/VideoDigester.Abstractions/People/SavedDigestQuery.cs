namespace VideoDigester;

/// <summary>Which of the digests that a user saved to list, and which page: the last saved first. All conditions must hold; null means any.</summary>
public sealed record SavedDigestQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Only digests of videos on this site, for example <c>youtube</c>.</summary>
    public string? Site { get; init; }

    /// <summary>Only digests of videos of the channel with this key, handle or exact name.</summary>
    public string? Channel { get; init; }

    /// <summary>Only digests of this video.</summary>
    public VideoId? VideoId { get; init; }

    /// <summary>Only digests of this kind.</summary>
    public DigestType? Type { get; init; }

    /// <summary>Only digests written in this language: <c>en</c> takes <c>en-GB</c> too.</summary>
    public string? Language { get; init; }

    /// <summary>How many digests a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page.</summary>
    public string? After { get; init; }
}
