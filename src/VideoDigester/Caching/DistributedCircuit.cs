namespace VideoDigester.Caching;

/// <summary>Whether the distributed cache is asked: for a while not after it kept a read waiting, and then by one read, until it answers. Safe for concurrent use.</summary>
/// <param name="options">How long a while is.</param>
/// <param name="time">The clock.</param>
/// <param name="isThere">Whether there may be one at all. Where there is none, a read that waits for a processor would be taken for one that it keeps waiting.</param>
internal sealed class DistributedCircuit(HybridCachingOptions options, TimeProvider time, bool isThere = true)
{
    // In ticks of the timer, which nobody sets back, and never zero.
    private readonly long _pause = Math.Max(1, (long)(options.DistributedPause.TotalSeconds * time.TimestampFrequency));

    // Until when nobody asks; zero while everybody does.
    private long _until;

    /// <summary>How this read meets it.</summary>
    public CircuitEntry Enter()
    {
        if (!isThere)
            return CircuitEntry.Pass;
        var until = Volatile.Read(ref _until);
        if (until == 0)
            return CircuitEntry.Ask;
        var now = time.GetTimestamp();
        return now >= until && Interlocked.CompareExchange(ref _until, now + _pause, until) == until ? CircuitEntry.Probe : CircuitEntry.Pass;
    }

    /// <summary>It kept a read waiting.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Trip() => Interlocked.Exchange(ref _until, time.GetTimestamp() + _pause) == 0;

    /// <summary>It answered the one that asked, or failed at once, which keeps nobody waiting either.</summary>
    public void Reset() => Interlocked.Exchange(ref _until, 0);
}
