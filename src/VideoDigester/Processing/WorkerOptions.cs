using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>A worker. Validated when a host starts.</summary>
public sealed class WorkerOptions
{
    /// <summary>The worker's name in jobs and logs, for people; null, the default, is the machine's name and the process's number. Something is added to make it unlike every other's.</summary>
    [StringLength(100)]
    public string? Name { get; set; }

    /// <summary>How many jobs it runs at the same time: 1 to 256, 4 unless set.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 4;

    /// <summary>The kinds of jobs that it takes; empty, the default, for all.</summary>
    public IList<JobKind> Kinds { get; } = [];

    /// <summary>How often it looks for jobs when there were none and nobody called: 50 milliseconds to 10 minutes, one second unless set. Half of it more or less is drawn at random.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:10:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long it has a job before it must say that it is still there, which it does three times in that time: 3 seconds to an hour, one minute unless set. When a worker dies, its jobs wait that long.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long jobs may go on when it is to stop, before they are given back: 0 to an hour, 5 seconds unless set. A host must wait at least as long (<c>HostOptions.ShutdownTimeout</c>); so that jobs are given back though the database hangs, longer by what one of its commands may take (<c>PostgreSqlOptions.CommandTimeout</c>, <see cref="SqliteOptions.BusyTimeout"/>).</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether it looks after what is due beside jobs: subscriptions, and jobs whose worker is gone. True unless set; at least one worker of a library must.</summary>
    public bool Housekeeping { get; set; } = true;
}
