namespace VideoDigester.Digests.Writers.Llm;

/// <summary>What a type of digest consists of, and how a model is asked for it.</summary>
internal sealed record DigestForm
{
    /// <summary>The type.</summary>
    public required DigestType Type { get; init; }

    /// <summary>The kind of its items.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind of the points under an item, or null where items have none.</summary>
    public string? PointKind { get; init; }

    /// <summary>Whether its items are parts of the video that follow each other without a gap.</summary>
    public bool IsTiling { get; init; }

    /// <summary>Whether its items have titles.</summary>
    public bool HasTitles { get; init; }

    /// <summary>Whether the words that an item cites must follow each other: what is watched in one piece.</summary>
    public bool IsOneStretch { get; init; }

    /// <summary>Whether a video may have none of it.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>How many items a video of a length has.</summary>
    public required Func<TimeSpan, int> CountFor { get; init; }

    /// <summary>The most items a digest has, or null where only the model decides.</summary>
    public int? MostItems { get; init; }

    /// <summary>About how many tokens an item takes in an answer, with its points.</summary>
    public required int TokensPerItem { get; init; }

    /// <summary>The prompt that asks for it: a file of the prompts, without its ending.</summary>
    public required string Prompt { get; init; }

    /// <summary>The application's own instructions, or null.</summary>
    public string? Instructions { get; init; }

    /// <summary>The further fields that each item must have.</summary>
    public IReadOnlyList<string> RequiredFields { get; init; } = [];

    /// <summary>The form of the answer.</summary>
    public required LlmSchema Schema { get; init; }

    /// <summary>The form of an answer that mends items.</summary>
    public required LlmSchema RepairSchema { get; init; }
}
