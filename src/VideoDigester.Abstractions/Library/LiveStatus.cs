namespace VideoDigester;

/// <summary>Whether a video is, was or will be a live broadcast (yt-dlp's <c>live_status</c>).</summary>
public enum LiveStatus
{
    /// <summary>An ordinary video.</summary>
    NotLive,

    /// <summary>A broadcast or premiere that has not begun.</summary>
    Upcoming,

    /// <summary>On air when the metadata was fetched.</summary>
    Live,

    /// <summary>Just ended; the site is still making the recording.</summary>
    PostLive,

    /// <summary>The recording of a broadcast.</summary>
    WasLive,
}
