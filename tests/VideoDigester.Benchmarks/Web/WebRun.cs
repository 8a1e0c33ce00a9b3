using Microsoft.Data.Sqlite;
using VideoDigester.Benchmarks.Search.Speed;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Web;

/// <summary>
/// The web host under load, on a library of a million segments: the most that it does beside bare APIs over the same database, how long answers take at half of that, errors, and memory. wrk asks from a process
/// of its own on the same machine. It fails where any answer is an error.
/// </summary>
internal static class WebRun
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (Wrk.Absence is { } absence)
        {
            Console.Error.WriteLine(absence);
            return 2;
        }

        var options = WebOptions.Read(arguments);
        using var source = await options.Data.UnpackAsync("corpus/talks.tar.xz");
        var talks = new GrownTalks(source.Path);
        using var files = new TemporaryFolder();
        var cues = talks.Write(files.Path, options.Segments);
        using var folder = new TemporaryFolder();
        var errors = 0L;
        await foreach (var library in SpeedEngines.OpenAsync(folder))
        {
            await using (library)
            {
                await library.Database.PrepareAsync(CancellationToken.None);
                var seconds = await library.ImportAsync(files.Path);
                Figures.Print($"{library.Name}: {cues} cues imported in {seconds:0.0} s");
                errors += await RunAsync(library, await WebWorkloads.WriteAsync(library, talks, folder), options);
            }
        }

        SqliteConnection.ClearAllPools();
        Figures.Print($"Errors: {errors}");
        return errors == 0 ? 0 : 1;
    }

    private static async Task<long> RunAsync(SpeedLibrary library, WebWorkloads workloads, WebOptions options)
    {
        using var programs = await WebPrograms.StartAsync(library, workloads.Matches);
        var there = new List<WebWorkload>();
        foreach (var workload in workloads.All)
            if (await IsThereAsync(workload, programs))
                there.Add(workload);
            else
                Console.WriteLine($"{workload.Name}: no page");

        var throughputs = new List<Throughput>();
        foreach (var workload in there)
            throughputs.Add(await Throughput.MeasureAsync(workload, programs, options));
        WebReport.Print(library.Name, throughputs);

        var latencies = new List<(string Name, Latency Latency)>();
        foreach (var each in throughputs)
        {
            latencies.Add((each.Workload.Name, await Latency.MeasureAsync(each.Workload.At(programs.Shipped), each.Shipped.Rate, options)));
            latencies.Add(($"{each.Workload.Name}, without the cache", await Latency.MeasureAsync(each.Workload.At(programs.Uncached), each.Uncached.Rate, options)));
        }

        WebReport.Print(library.Name, latencies);
        var memory = await MemoryWatch.RunAsync(programs.Shipped, new WebTarget(programs.Shipped.Address, "/api/v1/", workloads.Mixed), options.MemoryLength);
        WebReport.Print(library.Name, options.MemoryLength, memory);
        foreach (var warning in programs.Shipped.Warnings.Concat(programs.Uncached.Warnings).Concat(programs.Bare.Warnings).Take(20))
            Console.WriteLine($"    written down: {warning}");
        List<(string Row, WrkErrors Errors)> errors = [.. throughputs.SelectMany(each => each.Errors), .. latencies.Select(each => ($"{each.Name}, half of the load", each.Latency.Errors)), ("memory", memory.Load.Errors)];
        WebReport.Print(library.Name, errors);
        return errors.Sum(each => each.Errors.Count);
    }

    /// <summary>Whether the host has what is asked; the API has to.</summary>
    private static async Task<bool> IsThereAsync(WebWorkload workload, WebPrograms programs)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(workload.At(programs.Shipped).First);
        if (workload.Host == "/" && answer.StatusCode is System.Net.HttpStatusCode.NotFound)
            return false;
        answer.EnsureSuccessStatusCode();
        return true;
    }
}
