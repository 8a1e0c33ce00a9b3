using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>When a digest counts as read, and how long that takes.</summary>
public sealed class AnalyticsOptions
{
    /// <summary>How long a digest must have been viewed at a stretch to count as read, unless the user said that it was: 0 to an hour, 10 seconds unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MinimumDwell { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How fast a digest is read of which nobody measured how long it was viewed: 50 to 1,000 words a minute, 238 unless set, the mean of silent reading of non-fiction in English (Brysbaert 2019, doi:10.1016/j.jml.2019.104047).
    /// </summary>
    [Range(50, 1000)]
    public int WordsPerMinute { get; set; } = 238;
}
