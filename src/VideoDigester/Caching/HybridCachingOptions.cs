using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>
/// How the library caches what it reads (<c>UseHybridCache</c>). None of it decides whether what is read is current: it always is. Validated when a host starts, and on first use where there is no host.
/// </summary>
public sealed class HybridCachingOptions
{
    /// <summary>How long the distributed cache keeps a value: a second to 30 days, a day unless set. What was replaced is never asked for again, and goes when its time has come.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan Expiration { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long the memory of a process keeps a value: a second to 30 days, 5 minutes unless set; where <see cref="Expiration"/> is shorter, that long.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan LocalExpiration { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a process remembers that a site has no such video, so that <see cref="IVideoLibrary.AddAsync"/> answers from memory: zero, which remembers nothing, to an hour; a minute unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan FailedLookups { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a read waits for the distributed cache before it goes on without: 10 milliseconds to a minute, a quarter of a second unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan DistributedTimeout { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a distributed cache that did not answer in time is left alone, until one read tries it again: 100 milliseconds to an hour, 5 seconds unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan DistributedPause { get; set; } = TimeSpan.FromSeconds(5);
}
