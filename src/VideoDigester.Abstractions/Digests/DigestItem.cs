namespace VideoDigester;

/// <summary>One item of a digest, tied to the words that were said.</summary>
public sealed record DigestItem
{
    /// <summary>What the item is: one of <see cref="DigestItemKind"/>, or a kind of a type that the application registered.</summary>
    public required string Kind { get; init; }

    /// <summary>Where the item begins in the video.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>Where the item ends in the video.</summary>
    public required TimeSpan End { get; init; }

    /// <summary>A heading, or null where the kind has none.</summary>
    public string? Title { get; init; }

    /// <summary>What the item says; readable, while <see cref="Quote"/> is literal.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The further fields of a type that the application registered, as a JSON object, or null where the type has none or the model left them out. What the provider does
    /// not make follow <see cref="DigestTypeDefinition.ItemSchema"/> may have another form: the library does not check it.
    /// </summary>
    public string? Fields { get; init; }

    /// <summary>Words of the transcript to the letter (the segments joined by single spaces) that the item rests on.</summary>
    public required string Quote { get; init; }

    /// <summary>How far the evidence carries the item's text: 0 to 1. Always 1 for text taken from the transcript itself.</summary>
    public required double Support { get; init; }

    /// <summary>The spans the item rests on; never empty. The first carries <see cref="Quote"/>: a highlight, which begins before the words it quotes, can be opened there.</summary>
    public required IReadOnlyList<DigestEvidence> Evidence { get; init; }
}
