namespace VideoDigester;

/// <summary>What to change of a collection.</summary>
public sealed record CollectionChange
{
    /// <summary>The new name, 1 to 200 characters; null keeps it.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for; null keeps what is there, and an empty text removes it.</summary>
    public string? Description { get; init; }
}
