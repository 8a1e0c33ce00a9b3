namespace VideoDigester;

/// <summary>How to remove a video from the library.</summary>
public sealed record RemoveOptions
{
    /// <summary>Who removes it, by the application's own name for the user; null for the application itself.</summary>
    public string? UserId { get; init; }

    /// <summary>
    /// Whether the library remembers the removal. True unless set to false: the video does not come back with a playlist, a subscription or a folder, until somebody asks for it. False leaves nothing: the next of them takes it again.
    /// </summary>
    public bool KeepTombstone { get; init; } = true;
}
