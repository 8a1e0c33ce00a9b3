namespace VideoDigester.YtDlp.Outcomes;

/// <summary>What yt-dlp was asked for: the same words mean different things for a video and for its captions.</summary>
internal enum YtDlpStage
{
    /// <summary>The record of a video.</summary>
    Metadata,

    /// <summary>One track of captions of a video whose record is at hand.</summary>
    Captions,

    /// <summary>The sound of a video.</summary>
    Audio,
}
