namespace VideoDigester;

/// <summary>A video that was removed from the library, and does not come back unless somebody asks for it.</summary>
public sealed record RemovedVideo
{
    /// <summary>The video's identity.</summary>
    public required VideoId Id { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The address of its page, or null.</summary>
    public string? Url { get; init; }

    /// <summary>When it was removed.</summary>
    public required DateTimeOffset RemovedAt { get; init; }

    /// <summary>Who removed it, by the application's own name for the user; null where nobody was named.</summary>
    public string? RemovedBy { get; init; }
}
