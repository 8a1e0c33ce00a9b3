namespace VideoDigester.Digests;

/// <summary>What a writer claims, before the transcript was asked.</summary>
internal sealed record DigestDraft
{
    /// <summary>A heading, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What the video is about, in a sentence or two.</summary>
    public required string Overview { get; init; }

    /// <summary>The items in order of time.</summary>
    public required IReadOnlyList<DraftItem> Items { get; init; }

    /// <summary>What the writing cost.</summary>
    public required DigestUsage Usage { get; init; }

    /// <summary>How many of the segments the writer read.</summary>
    public required int SegmentsRead { get; init; }
}
