namespace VideoDigester;

/// <summary>A collection that is to be made.</summary>
/// <param name="Name">The name that people see: 1 to 200 characters.</param>
public sealed record CollectionRequest(string Name)
{
    /// <summary>The most characters a name may have.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The most characters a description may have.</summary>
    public const int MaxDescriptionLength = 10_000;

    /// <summary>What it is for, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Whose it is, by the application's own name for the user, or null for everybody's.</summary>
    public string? OwnerId { get; init; }
}
