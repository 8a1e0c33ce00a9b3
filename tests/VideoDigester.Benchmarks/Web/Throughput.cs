namespace VideoDigester.Benchmarks.Web;

/// <summary>The most that each program does of a workload, in turn.</summary>
/// <param name="Workload">What is asked.</param>
/// <param name="Shipped">The host as it ships.</param>
/// <param name="Uncached">The host without its cache.</param>
/// <param name="ByHand">The SQL by hand.</param>
/// <param name="Barred">The SQL by hand that is given the bar; null where there is none.</param>
/// <param name="Library">The library behind a bare API; null where it has nothing alike.</param>
internal sealed record Throughput(WebWorkload Workload, Turns Shipped, Turns Uncached, Turns ByHand, Turns? Barred, Turns? Library)
{
    /// <summary>What came back instead of answers, by program.</summary>
    public IEnumerable<(string Row, WrkErrors Errors)> Errors => Named.Select(each => ($"{Workload.Name}, {each.Name}", each.Turns.Errors));

    private IEnumerable<Turns> All => Named.Select(each => each.Turns);

    private IEnumerable<(string Name, Turns Turns)> Named =>
        from each in new (string Name, Turns? Turns)[] { ("host", Shipped), ("without its cache", Uncached), ("by hand", ByHand), ("by hand, bar", Barred), ("the library, bare", Library) }
        where each.Turns is not null
        select (each.Name, each.Turns);

    /// <summary>Measures a workload.</summary>
    public static async Task<Throughput> MeasureAsync(WebWorkload workload, WebPrograms programs, WebOptions options)
    {
        Turns? Bare(string? prefix) => prefix is null ? null : new Turns(programs.Bare, new WebTarget(programs.Bare.Address, prefix, workload.Paths));
        var measured = new Throughput(
            workload, new Turns(programs.Shipped, workload.At(programs.Shipped)), new Turns(programs.Uncached, workload.At(programs.Uncached)), Bare(workload.ByHand)!, Bare(workload.Barred), Bare(workload.Library));
        foreach (var turns in measured.All)
            await turns.WarmUpAsync(options.WarmUp);
        for (var round = 0; round < options.Rounds; round++)
            foreach (var turns in measured.All)
                await turns.TakeAsync(options.Length);
        return measured;
    }
}
