namespace VideoDigester;

/// <summary>A named list of videos: a user's own, or everybody's.</summary>
public sealed record CollectionInfo
{
    /// <summary>The collection's name in calls.</summary>
    public required CollectionId Id { get; init; }

    /// <summary>The name that people see. A user has one collection of a name, and so has everybody.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is everybody's: seen and changed by all users. Otherwise only its owner sees it.</summary>
    public required bool IsShared { get; init; }

    /// <summary>How many videos it holds.</summary>
    public required long Videos { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it, or what it holds, was last changed, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
