namespace VideoDigester.Storage.Search;

/// <summary>A match in the order of publication.</summary>
internal sealed class DatedMatch
{
    /// <summary>The key of the passage, or of the video.</summary>
    public long Id { get; set; }

    /// <summary>The key of the passage's transcript, or of its video.</summary>
    public long OwnerId { get; set; }

    /// <summary>What was found, as it is stored; empty for a video.</summary>
    public string Kind { get; set; } = "";

    /// <summary>When the video was published; null comes last.</summary>
    public Timestamp? PublishedAt { get; set; }

    /// <summary>What was found.</summary>
    public SearchHitKind HitKind => StoredName<SearchHitKind>.Parse(Kind);
}
