using System.Diagnostics;

namespace VideoDigester.Benchmarks.Web;

/// <summary>The memory of a host under load: a sample each second.</summary>
/// <param name="Early">The median of the second tenth of the time, in MiB: the second minute of ten.</param>
/// <param name="Late">The median of the last tenth, in MiB.</param>
/// <param name="Highest">The highest sample, in MiB.</param>
/// <param name="Load">What was asked meanwhile.</param>
internal sealed record MemoryWatch(double Early, double Late, double Highest, WrkResult Load)
{
    private const int Connections = 32;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Watches a host while wrk asks.</summary>
    public static async Task<MemoryWatch> RunAsync(WebProcess host, WebTarget target, TimeSpan length)
    {
        var samples = new List<(TimeSpan At, double Memory)>();
        var watch = Stopwatch.StartNew();
        var load = Wrk.RunAsync(target, Connections, length);
        while (await Task.WhenAny(load, Task.Delay(Every)) != load)
            samples.Add((watch.Elapsed, host.Resident));
        double MedianOf(int tenth)
        {
            var within = samples.Where(sample => (int)(sample.At / (length / 10)) == tenth).Select(sample => sample.Memory).ToList();
            return Figures.Median(within.Count > 0 ? within : [samples[^1].Memory]);
        }

        var result = await load;
        return new MemoryWatch(MedianOf(1), MedianOf(9), samples.Max(sample => sample.Memory), result);
    }
}
