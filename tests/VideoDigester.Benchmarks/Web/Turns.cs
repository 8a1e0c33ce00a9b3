namespace VideoDigester.Benchmarks.Web;

/// <summary>The rounds of one program in a workload.</summary>
internal sealed class Turns(WebProcess program, WebTarget target)
{
    private const int Connections = 32;

    private readonly List<double> _rates = [];
    private readonly List<double> _costs = [];

    /// <summary>Answers a second, the median of the rounds.</summary>
    public double Rate => Figures.Median(_rates);

    /// <summary>Microseconds of processor that an answer takes of the program, without the database's own processes: the median of the rounds.</summary>
    public double Cost => Figures.Median(_costs);

    /// <summary>What came back instead of answers.</summary>
    public WrkErrors Errors { get; private set; }

    /// <summary>Asks without counting how fast.</summary>
    public async Task WarmUpAsync(TimeSpan length) => Errors += (await Wrk.RunAsync(target, Connections, length)).Errors;

    /// <summary>One round.</summary>
    public async Task TakeAsync(TimeSpan length)
    {
        var before = program.Processor;
        var result = await Wrk.RunAsync(target, Connections, length);
        _rates.Add(result.Rate);
        _costs.Add((program.Processor - before).TotalMicroseconds / Math.Max(1, result.Requests));
        Errors += result.Errors;
    }
}
