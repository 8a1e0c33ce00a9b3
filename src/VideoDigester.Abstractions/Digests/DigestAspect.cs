namespace VideoDigester;

/// <summary>What a digest depends on.</summary>
public enum DigestAspect
{
    /// <summary>No digest of this video and type is stored.</summary>
    NothingStored = 0,

    /// <summary>The request wants it written again.</summary>
    Forced = 1,

    /// <summary>The captions: their words, their times or where they come from.</summary>
    Transcript = 2,

    /// <summary>The language it is written in.</summary>
    Language = 3,

    /// <summary>Who writes it.</summary>
    Provider = 4,

    /// <summary>The model.</summary>
    Model = 5,

    /// <summary>The version of the writer and its prompts.</summary>
    Version = 6,

    /// <summary>The writer's options.</summary>
    Options = 7,

    /// <summary>What of the video's metadata decides what is written: title, duration, chapters, tags or the heatmap.</summary>
    Metadata = 8,
}
