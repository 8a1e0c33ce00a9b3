namespace VideoDigester.Digests;

/// <summary>One item as a writer claims it.</summary>
internal sealed record DraftItem
{
    /// <summary>What the item is: see <see cref="DigestItemKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>A heading, or null where the kind has none.</summary>
    public string? Title { get; init; }

    /// <summary>What the item says.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The further fields of a registered type, as a JSON object of texts, numbers, truth values and arrays of them, or null. The texts among them are judged as
    /// <see cref="Text"/> is.
    /// </summary>
    public string? Fields { get; init; }

    /// <summary>The spans it rests on, the one that carries the item's quote first.</summary>
    public required IReadOnlyList<DraftEvidence> Evidence { get; init; }

    /// <summary>
    /// Where the part of the video begins that the item stands for, where that is more than its evidence: chapters and sections, which tile the
    /// video and end where the next one begins. Null means that the item begins and ends with its evidence.
    /// </summary>
    public DraftBorder? Begins { get; init; }
}
