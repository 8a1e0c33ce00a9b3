namespace VideoDigester;

/// <summary>The queue at a glance.</summary>
public sealed record QueueStatus
{
    /// <summary>The unfinished jobs by kind and state; kinds and states without jobs are left out.</summary>
    public required IReadOnlyList<QueueCount> Unfinished { get; init; }

    /// <summary>How many jobs were given up and were neither retried nor pruned.</summary>
    public required long Failed { get; init; }

    /// <summary>How long the queued job has waited that has waited longest; null where none waits. Jobs of paused sites count.</summary>
    public required TimeSpan? OldestQueuedAge { get; init; }

    /// <summary>How many jobs reached a final state in the last hour.</summary>
    public required long FinishedLastHour { get; init; }

    /// <summary>
    /// When the queued jobs will be done if it goes on as in the last hour: their number, without those that are held (<see cref="QueueCount.Held"/>), divided by the jobs finished an hour (since the first one, where that is less than an hour ago).
    /// Null where nothing was finished, or nothing is queued but what is held.
    /// </summary>
    public required TimeSpan? TimeToFinish { get; init; }

    /// <summary>The workers that have a job now, with how many.</summary>
    public required IReadOnlyDictionary<string, int> Workers { get; init; }

    /// <summary>Sites that are paused or have refused lately.</summary>
    public required IReadOnlyList<SiteStatus> Sites { get; init; }
}
