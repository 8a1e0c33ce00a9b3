namespace VideoDigester;

/// <summary>What a job does.</summary>
public enum JobKind
{
    /// <summary>Adds the video at an address.</summary>
    Add,

    /// <summary>Brings a video up to date.</summary>
    Refresh,

    /// <summary>Fetches the captions of a video again.</summary>
    Transcript,

    /// <summary>Writes a digest.</summary>
    Digest,

    /// <summary>Lists a playlist or channel and queues a job for each video that is new.</summary>
    Playlist,

    /// <summary>Brings the index of the search up to date.</summary>
    Reindex,
}
