using System.Globalization;

namespace VideoDigester.Benchmarks.Web;

/// <summary>The tables of an engine.</summary>
internal static class WebReport
{
    private const string None = "–";

    public static void Print(string engine, IReadOnlyList<Throughput> measured)
    {
        Console.WriteLine();
        Console.WriteLine($"| {engine}, answers a second | host | without its cache | by hand | ratio | ratio without the cache | by hand, bar | ratio without the cache | the library, bare | ratio without the cache |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var each in measured)
        {
            var (shipped, uncached, byHand, barred, library) = (each.Shipped.Rate, each.Uncached.Rate, each.ByHand.Rate, each.Barred?.Rate, each.Library?.Rate);
            FigureTable.Add($"web, {engine}, {each.Workload.Name}", $"{shipped:N0} answers a second", $"by hand, {byHand:N0}", shipped / byHand);
            FigureTable.Add($"web, {engine}, {each.Workload.Name}, without the cache", $"{uncached:N0} answers a second", $"by hand, {byHand:N0}", uncached / byHand);
            Figures.Print($"| {each.Workload.Name} | {shipped:N0} | {uncached:N0} | {byHand:N0} | {shipped / byHand:0.00} | {uncached / byHand:0.00} | {Rate(barred)} | {Ratio(uncached, barred)} | {Rate(library)} | {Ratio(uncached, library)} |");
        }

        Console.WriteLine();
        Console.WriteLine($"| {engine}, µs of the program's processor an answer | host | without its cache | by hand | by hand, bar | the library, bare |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var each in measured)
            Figures.Print($"| {each.Workload.Name} | {each.Shipped.Cost:N0} | {each.Uncached.Cost:N0} | {each.ByHand.Cost:N0} | {Rate(each.Barred?.Cost)} | {Rate(each.Library?.Cost)} |");
    }

    public static void Print(string engine, IReadOnlyList<(string Name, Latency Latency)> measured)
    {
        Console.WriteLine();
        Console.WriteLine($"| {engine}, ms | unloaded p50 | answers a second | share of the throughput | p50 | p95 | longest | p95 ÷ unloaded p50 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, each) in measured)
            Figures.Print($"| {name} | {each.Unloaded:0.00} | {each.Half.Rate:N0} | {each.Share:0.00} | {each.Half.Median:0.00} | {each.Half.Percentile95:0.00} | {each.Half.Longest:0} | {each.Ratio:0.0} |");
    }

    public static void Print(string engine, TimeSpan length, MemoryWatch memory)
    {
        Console.WriteLine();
        Figures.Print($"{engine}: resident memory of the host in {length.TotalMinutes:0.##} minutes at {memory.Load.Rate:N0} answers a second: second tenth {memory.Early:N0} MiB, last tenth {memory.Late:N0} MiB (ratio {memory.Late / memory.Early:0.00}), highest {memory.Highest:N0} MiB");
    }

    /// <summary>The rows in which anything else than an answer came back.</summary>
    public static void Print(string engine, IEnumerable<(string Row, WrkErrors Errors)> errors)
    {
        foreach (var (row, each) in errors.Where(each => each.Errors.Count > 0))
            Console.WriteLine($"{engine}: errors of \"{row}\": {each}");
    }

    private static string Rate(double? rate) => rate is { } value ? value.ToString("N0", CultureInfo.InvariantCulture) : None;

    private static string Ratio(double rate, double? yardstick) => yardstick is { } value ? (rate / value).ToString("0.00", CultureInfo.InvariantCulture) : None;
}
