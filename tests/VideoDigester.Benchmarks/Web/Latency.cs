namespace VideoDigester.Benchmarks.Web;

/// <summary>
/// How long answers take while nobody else asks, and at half of what the host can do. Half of the load comes from many connections that pause before each request, exponentially distributed, so that requests
/// come as from people who know nothing of each other, however long an answer takes. Their pauses are set by a run before.
/// </summary>
/// <param name="Unloaded">The median on one connection that pauses, in milliseconds.</param>
/// <param name="Half">The run at about half of the load.</param>
/// <param name="Share">The share of the throughput that it was.</param>
/// <param name="Errors">What came back instead of answers, in all of its runs.</param>
internal sealed record Latency(double Unloaded, WrkResult Half, double Share, WrkErrors Errors)
{
    private const int LeastConnections = 32;
    private const int MostConnections = 1_000;

    // Long beside an answer, so that an answer hardly moves the next request. An answer that takes more than twice the usual distance of two requests of a connection wrk counts again for the requests that it
    // holds to have waited behind it.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // Nobody asks meanwhile. Short, to have enough answers.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Trial = TimeSpan.FromSeconds(3);

    /// <summary>The 95th percentile at half of the load, beside the unloaded median.</summary>
    public double Ratio => Half.Percentile95 / Unloaded;

    /// <summary>Measures a target whose throughput is known.</summary>
    public static async Task<Latency> MeasureAsync(WebTarget target, double throughput, WebOptions options)
    {
        // Where nothing came back, there is no half of it; the table shows the rest.
        throughput = Math.Max(throughput, 1);

        // The memory of the cache keeps what it has for five minutes, and the throughput was measured with all of it there.
        var warm = await Wrk.RunAsync(target, LeastConnections, options.WarmUp);
        var alone = await Wrk.RunAsync(target, 1, options.Length, Rest);
        var connections = (int)Math.Clamp(Math.Ceiling(throughput / 2 * Pause.TotalSeconds), LeastConnections, MostConnections);
        var wanted = TimeSpan.FromSeconds(connections / (throughput / 2));

        // From one request of a connection to the next the pause and the answer pass: what the answers took in a trial is left out of the pause.
        var trial = await Wrk.RunAsync(target, connections, Trial, wanted);
        var answers = TimeSpan.FromSeconds(connections / Math.Max(trial.Rate, 1)) - wanted;
        var half = await Wrk.RunAsync(target, connections, options.Length, answers < wanted ? wanted - answers : wanted / 2);
        return new Latency(alone.Median, half, half.Rate / throughput, warm.Errors + alone.Errors + trial.Errors + half.Errors);
    }
}
