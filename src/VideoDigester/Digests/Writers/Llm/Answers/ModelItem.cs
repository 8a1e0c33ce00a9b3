namespace VideoDigester.Digests.Writers.Llm.Answers;

/// <summary>An item as a model wrote it.</summary>
internal sealed record ModelItem
{
    /// <summary>What it is.</summary>
    public required string Kind { get; init; }

    /// <summary>Its heading, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>The numbers of passages that it names, from 1; any number at all.</summary>
    public required IReadOnlyList<int> Passages { get; init; }

    /// <summary>The words that it says stand there.</summary>
    public required string Quote { get; init; }

    /// <summary>Its further fields as a JSON object, or null.</summary>
    public string? Fields { get; init; }

    /// <summary>Which of the items to be mended it stands for, from 1; 0 elsewhere.</summary>
    public int Number { get; init; }
}
