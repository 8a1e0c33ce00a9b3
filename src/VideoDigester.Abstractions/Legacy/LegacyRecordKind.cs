namespace VideoDigester;

/// <summary>What a record of the application that this library replaces is about. In the order in which they are imported.</summary>
public enum LegacyRecordKind
{
    /// <summary>A user.</summary>
    User,

    /// <summary>A channel.</summary>
    Channel,

    /// <summary>A video with its metadata.</summary>
    Video,

    /// <summary>The untimed text of a video.</summary>
    Transcript,

    /// <summary>A digest.</summary>
    Digest,

    /// <summary>A digest that a user saved.</summary>
    Save,

    /// <summary>Something that a user did with a digest.</summary>
    Interaction,
}
