using System.Diagnostics;
using Microsoft.Data.Sqlite;
using VideoDigester.Storage.Jobs;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Queue;

/// <summary>
/// What the queue costs with a million finished jobs, and a hundred thousand of a paused site, in the table: cycles of enqueue, claim and settle a second by one and four workers, against whoever runs the
/// same statements on the same database with nothing around them: pgbench, and Microsoft.Data.Sqlite.
/// </summary>
internal static class QueueRun
{
    private const int Rounds = 3;
    private static readonly int[] Workers = [1, 4];
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(8);
    private static readonly ClaimTerms Terms = new() { Worker = "worker", Lease = TimeSpan.FromMinutes(2), SiteConcurrency = 4, SiteInterval = TimeSpan.Zero };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var finished = arguments is ["--finished", var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
        using var folder = new TemporaryFolder();
        if (await PostgreSqlQueueBench.OpenAsync() is { } server)
            await CompareAsync(server, finished);
        await CompareAsync(new SqliteQueueBench(folder.PathOf("queue.db")), finished);
        SqliteConnection.ClearAllPools();
        return 0;
    }

    private static async Task CompareAsync(IQueueBench bench, int finished)
    {
        using (bench)
        {
            var database = bench.Open();
            await database.PrepareAsync(CancellationToken.None);
            await QueueFilling.FillAsync(database, finished, paused: finished / 10);
            await bench.SettleDownAsync();
            foreach (var workers in Workers)
            {
                var (ours, bare) = (new List<double>(), new List<double>());
                await CycleAsync(new JobStore(database, TimeProvider.System), workers, TimeSpan.FromSeconds(2));
                for (var round = 0; round < Rounds; round++)
                {
                    ours.Add(await CycleAsync(new JobStore(database, TimeProvider.System), workers, Length));
                    bare.Add(await bench.CycleBareAsync(workers, Length));
                }

                FigureTable.Add(
                    $"queue, {bench.Name}, {workers} workers", $"{Figures.Median(ours):N0} cycles a second", $"{bench.Yardstick}, {Figures.Median(bare):N0}", Figures.Median(ours) / Figures.Median(bare));
                Figures.Print($"{bench.Name}: {workers} workers, {finished:N0} finished: {Figures.Median(ours):N0} cycles a second, {bench.Yardstick} {Figures.Median(bare):N0}, ratio {Figures.Median(ours) / Figures.Median(bare):0.00}");
            }
        }
    }

    private static async Task<double> CycleAsync(JobStore jobs, int workers, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            var cycles = 0;
            for (; watch.Elapsed < length; cycles++)
            {
                await jobs.EnqueueAsync([NewJob()], CancellationToken.None);
                if (await jobs.ClaimAsync(Terms, CancellationToken.None) is { } job)
                    await jobs.SettleAsync(job.Lease, new JobSettlement { State = JobState.Succeeded, Result = "added", Site = SiteReport.Answered }, CancellationToken.None);
            }

            return cycles;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static NewJob NewJob()
    {
        var id = new JobId(Guid.CreateVersion7());
        return new NewJob { Id = id, Kind = JobKind.Add, Target = QueueFilling.Target, UniqueKey = $"add:{id}", Request = QueueFilling.Request, Site = "", Priority = JobPriority.Normal };
    }
}
