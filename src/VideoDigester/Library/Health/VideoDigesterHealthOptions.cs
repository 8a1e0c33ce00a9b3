using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>When the health checks complain. Jobs of paused sites count, so that a long pause shows too.</summary>
public sealed class VideoDigesterHealthOptions
{
    /// <summary>How long the oldest queued job may wait before the queue is degraded: a second to a year, a day unless set; null for any time. A channel's catalogue may wait for days without anything being wrong.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "366.00:00:00")]
    public TimeSpan? QueueDegradedAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long it may wait before the queue is unhealthy: a second to a year and no less than <see cref="QueueDegradedAfter"/>, a week unless set; null for any time.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "366.00:00:00")]
    public TimeSpan? QueueUnhealthyAfter { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long jobs may be queued while no worker has any before the queue is degraded: a second to a year, ten minutes unless set; null for any time.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "366.00:00:00")]
    public TimeSpan? NoWorkerDegradedAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>For how long it is believed that yt-dlp is there or is not: 0 to a day, a minute unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ToolCachedFor { get; set; } = TimeSpan.FromMinutes(1);
}
