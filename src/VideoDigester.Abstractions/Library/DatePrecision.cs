namespace VideoDigester;

/// <summary>How exactly a moment is known.</summary>
public enum DatePrecision
{
    /// <summary>Only the day is known (yt-dlp's <c>upload_date</c>); the time of day means nothing.</summary>
    Day,

    /// <summary>The second is known (yt-dlp's <c>timestamp</c>).</summary>
    Instant,
}
