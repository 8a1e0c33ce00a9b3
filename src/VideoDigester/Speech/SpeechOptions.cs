using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>Limits of the audio that is fetched for recognisers of speech.</summary>
public sealed class SpeechOptions
{
    /// <summary>The longest video whose speech is recognised: 1 second to 7 days, 4 hours unless set. Longer ones fail as <see cref="ErrorCode.TooLarge"/> before anything is fetched. Videos whose site names no duration are bounded by the other limits.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromHours(4);

    /// <summary>The largest audio file that is fetched, in bytes: 1 KiB to 64 GiB, 1 GiB unless set. Larger ones fail as <see cref="ErrorCode.TooLarge"/>.</summary>
    [Range(1024L, 68719476736L)]
    public long MaxAudioBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>How long fetching the audio may take: 1 second to 1 day, 30 minutes unless set. Then yt-dlp is ended and the call fails as <see cref="ErrorCode.Timeout"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan AudioTimeout { get; set; } = TimeSpan.FromMinutes(30);
}
