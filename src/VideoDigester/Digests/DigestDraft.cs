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

    /// <summary>How many items the writer itself dropped, because the transcript does not carry them.</summary>
    public int Dropped { get; init; }

    /// <summary>Why it dropped them, as far as there are words for it.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The kind of items without which it is no digest, or null: sections, where points alone would hang in the air.</summary>
    public string? RequiredKind { get; init; }

    /// <summary>Whether a digest without any item is one: a video may have none of what was looked for.</summary>
    public bool MayBeEmpty { get; init; }
}
