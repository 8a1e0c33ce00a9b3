using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Cache;

/// <summary>What importing takes longer because versions are drawn: the same videos with the triggers and without, in turns; processor time of this process beside the clock, which others disturb.</summary>
internal static class VersionCost
{
    public static async Task RunAsync(FakeYtDlp tool, PostgreSqlCluster? cluster, int videos, int rounds)
    {
        var times = new Dictionary<(string Engine, bool IsVersioned), List<(double Wall, double Processor)>>();
        for (var round = 0; round <= rounds; round++)
            foreach (var isVersioned in (bool[])[true, false])
            {
                using var folder = new TemporaryFolder();
                foreach (var engine in CacheEngine.Empty(folder, cluster, $"run_{round}_{isVersioned}"))
                {
                    await using var services = engine.Open(tool, redis: null, isCached: false);
                    var database = services.GetRequiredService<LibraryDatabase>();
                    await database.PrepareAsync(CancellationToken.None);
                    if (!isVersioned)
                        await CacheEngine.DropVersionsAsync(database);
                    var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                    await CacheLibrary.FillAsync(services, videos, withDigests: false);
                    if (round > 0)
                        times.TryAdd((engine.Name, isVersioned), []);
                    if (round > 0)
                        times[(engine.Name, isVersioned)].Add((watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds));
                }
            }

        foreach (var engine in times.Keys.Select(key => key.Engine).Distinct())
        {
            var (with, without) = (times[(engine, true)], times[(engine, false)]);
            Figures.Print($"{engine,-10} {videos} videos with transcripts: {Wall(with):0.00} s with versions, {Wall(without):0.00} s without ({Wall(with) / Wall(without):0.000}); processor {Processor(with):0.00} s and {Processor(without):0.00} s ({Processor(with) / Processor(without):0.000})");
        }

        static double Wall(List<(double Wall, double Processor)> all) => Figures.Median(all.Select(one => one.Wall));
        static double Processor(List<(double Wall, double Processor)> all) => Figures.Median(all.Select(one => one.Processor));
    }
}
