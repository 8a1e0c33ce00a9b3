namespace VideoDigester;

/// <summary>One page of what a search found.</summary>
/// <typeparam name="T"><see cref="SearchHit"/> or <see cref="VideoSearchHit"/>.</typeparam>
public sealed record SearchPage<T>
{
    /// <summary>The hits in order; empty where nothing matches.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The cursor of the next page, opaque, or null on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// Whether everything that may match was looked at and ranked. False where so many texts match that only the most promising of them were: the best are very likely
    /// among these, and the pages end before all matches were shown. Also where texts are not in the index yet (<see cref="IVideoLibrary.ReindexAsync"/>), and where the
    /// provider of vectors did not answer, so that the search was by words only.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>How many hits, or videos, match; null unless <see cref="SearchQuery.IncludeTotal"/> asked for it.</summary>
    public long? Total { get; init; }
}
