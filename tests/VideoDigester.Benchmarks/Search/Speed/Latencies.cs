namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>Times of calls in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly List<double> _times = [];

    public void Add(TimeSpan time) => _times.Add(time.TotalMilliseconds);

    public void Add(Latencies others) => _times.AddRange(others._times);

    /// <summary>How many there are.</summary>
    public int Count => _times.Count;

    /// <summary>The time within which a share of the calls came back, by the nearest rank.</summary>
    public double Percentile(double share)
    {
        var sorted = _times.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
