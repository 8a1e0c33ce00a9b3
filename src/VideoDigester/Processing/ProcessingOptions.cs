using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>How jobs are tried again, and how sites are treated. All workers of one library should have the same.</summary>
public sealed class ProcessingOptions
{
    /// <summary>How many attempts of a job may fail for a reason that passes before it is given up: 1 to 100, 5 unless set. Waiting for a premiere, a broadcast or a site that refuses everybody does not count.</summary>
    [Range(1, 100)]
    public int MaxFailures { get; set; } = 5;

    /// <summary>How long after its first failure a job is tried again; doubled after each further one, with a fifth more or less at random. A second to a day, 30 seconds unless set. What a provider of models asks for (<c>Retry-After</c>) counts instead, up to 30 days; what a site asks for is not known.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest time between two attempts, unless a provider of models asks for more: a second to 30 days, 6 hours unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How many workers may lose a job, killed or frozen while they had it, before it is given up as <see cref="ErrorCode.LeaseLost"/>: 1 to 1,000, 10 unless set.</summary>
    [Range(1, 1000)]
    public int MaxLostLeases { get; set; } = 10;

    /// <summary>How many jobs of one site, or of one provider of models, run at the same time in all workers: 1 to 1,000, 4 unless set.</summary>
    [Range(1, 1000)]
    public int SiteConcurrency { get; set; } = 4;

    /// <summary>The least time between the beginnings of two jobs of one site, in all workers: 0 to an hour, one second unless set. Up to half of it more is drawn at random. Providers of models are not paced.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan SiteInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a site is left alone that refuses (<see cref="ErrorCode.RateLimited"/>, <see cref="ErrorCode.IpBlocked"/>, <see cref="ErrorCode.BotCheck"/>); doubled with each further refusal until it answers. A second to a day, one minute unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan SitePause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest such pause, unless a provider of models asks for more: a second to 30 days, 6 hours unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan MaxSitePause { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How often a broadcast that is under way, or a premiere without a time, is looked at again: a minute to a day, 30 minutes unless set.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LiveCheckInterval { get; set; } = TimeSpan.FromMinutes(30);
}
