using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Playlists;

/// <summary>
/// A listing that was begun. Each has a stretch of positions to itself, those of later ones before those of earlier ones: what is new comes first, and an entry's position says
/// in which listing it was last seen.
/// </summary>
/// <param name="Key">The playlist's key in the database.</param>
/// <param name="Id">The playlist.</param>
/// <param name="Number">Which listing of it this is, from 1.</param>
internal sealed record PlaylistListing(long Key, PlaylistId Id, long Number)
{
    private const long Stretch = 1_000_000_000;

    public string? Title { get; init; }

    public string? Url { get; init; }

    public long? EntryCount { get; init; }

    /// <summary>When the playlist was last listed to its end; null where it never was, so that this is its first catalogue.</summary>
    public DateTimeOffset? ListedBefore { get; init; }

    /// <summary>Whether the playlist shows its newest first.</summary>
    public bool IsNewestFirst { get; init; }

    /// <summary>How many of the first catalogue are wanted; null for all.</summary>
    public int? FirstEntries { get; init; }

    /// <summary>Whether entries come back whose videos were removed from the library.</summary>
    public bool Restores { get; init; }

    /// <summary>The worker's hold on the job that it is part of, or null.</summary>
    public JobLease? Lease { get; init; }

    /// <summary>The position of the first entry.</summary>
    public long First => -Number * Stretch;

    /// <summary>The position behind the last entry that it may have.</summary>
    public long End => First + Stretch;

    public bool Has(long position) => position >= First && position < End;
}
