namespace VideoDigester;

/// <summary>What to search for, where, in which order, and which page. All conditions must hold; null means any.</summary>
public sealed record SearchQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 200;

    /// <summary>The longest <see cref="Text"/>, in UTF-16 code units.</summary>
    public const int MaxTextLength = 4_096;

    /// <summary>
    /// What to find: words (all must be there), <c>"an exact phrase"</c>, <c>-without</c>, <c>this OR that</c>, <c>begin*</c>, <c>(groups)</c>,
    /// <c>title:</c>, <c>channel:</c>, <c>tag:</c> and <c>lang:</c>. docs/search.md describes the language.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>Which texts are searched.</summary>
    public SearchScope Scope { get; init; } = SearchScope.All;

    /// <summary>Only this video.</summary>
    public VideoId? VideoId { get; init; }

    /// <summary>Only videos of the channel with this key, handle or exact name.</summary>
    public string? Channel { get; init; }

    /// <summary>Only videos of this category, compared without case.</summary>
    public string? Category { get; init; }

    /// <summary>Only videos with this tag, compared without case.</summary>
    public string? Tag { get; init; }

    /// <summary>Only texts in this language: <c>en</c> takes <c>en-GB</c> too. Titles and descriptions are in the language of their video.</summary>
    public string? Language { get; init; }

    /// <summary>Only transcripts from this source, and no other texts.</summary>
    public TranscriptSourceKind? Source { get; init; }

    /// <summary>Only videos published at or after this moment.</summary>
    public DateTimeOffset? PublishedFrom { get; init; }

    /// <summary>Only videos published before this moment.</summary>
    public DateTimeOffset? PublishedBefore { get; init; }

    /// <summary>Only videos at least this long.</summary>
    public TimeSpan? MinDuration { get; init; }

    /// <summary>Only videos at most this long.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>
    /// Whether a search by relevance also finds by meaning, where the application has a provider of vectors. False is a search by words only, which asks no model and answers as a library without a
    /// provider does. Without a provider it changes nothing.
    /// </summary>
    public bool UseEmbeddings { get; init; } = true;

    /// <summary>The order.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>How many hits, or videos, a page holds: 1 to 200.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>How many hits of one video <see cref="IVideoLibrary.SearchVideosAsync"/> shows: 1 to 20.</summary>
    public int HitsPerVideo { get; init; } = 3;

    /// <summary>The <see cref="SearchPage{T}.Next"/> of the page before, or null for the first page. Only valid with the same query.</summary>
    public string? After { get; init; }

    /// <summary>Whether to count everything that matches (<see cref="SearchPage{T}.Total"/>), which costs time where much does.</summary>
    public bool IncludeTotal { get; init; }
}
