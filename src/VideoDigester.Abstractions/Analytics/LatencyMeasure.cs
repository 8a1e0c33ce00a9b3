namespace VideoDigester;

/// <summary>What of processing takes time.</summary>
public enum LatencyMeasure
{
    /// <summary>A job waits: from when it was queued, or was due where that is later, until its last attempt began. At the moment of that beginning.</summary>
    QueueWait,

    /// <summary>A job runs: from the beginning of its last attempt until its end. At the moment of that end.</summary>
    JobRun,

    /// <summary>An attempt at metadata, from its beginning to its end, failed ones included. At the moment of its end; likewise all attempts.</summary>
    Metadata,

    /// <summary>An attempt at a transcript.</summary>
    Transcript,

    /// <summary>An attempt at a digest.</summary>
    Digest,

    /// <summary>An attempt at an answer.</summary>
    Answer,

    /// <summary>An attempt to list a playlist or a channel.</summary>
    Playlist,

    /// <summary>An attempt to index texts anew.</summary>
    Reindex,

    /// <summary>From when captions were fetched until their transcript was kept. At the moment at which it was.</summary>
    TranscriptProcessing,
}
