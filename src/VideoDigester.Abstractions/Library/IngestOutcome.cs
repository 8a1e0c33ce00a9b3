namespace VideoDigester;

/// <summary>What taking in or refreshing did to one video.</summary>
public enum IngestOutcome
{
    /// <summary>The library did not hold the video before.</summary>
    Added,

    /// <summary>The library held the video and now holds something new about it.</summary>
    Updated,

    /// <summary>The library held all of it already.</summary>
    Unchanged,

    /// <summary>The item could not be read or kept; nothing of it is in the library.</summary>
    Failed,

    /// <summary>Somebody removed the video from the library, and nobody asked for it back: it stays away. Nothing was kept, and nothing failed.</summary>
    Skipped,
}
