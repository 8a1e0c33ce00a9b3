using Microsoft.Data.Sqlite;
using VideoDigester.Testing;
using VideoDigester.Testing.Crew;

namespace VideoDigester.EndToEnd.Tests.Crash;

/// <summary>The disk fills up under a worker: it keeps what it can, says so, and goes on when there is room.</summary>
public sealed class WorkerDiskFullTests : IDisposable
{
    private const int Videos = 40;
    private const int Large = 64 * 1024;

    /// <summary>Room for some of the videos, beside the library with its jobs.</summary>
    private const int Room = 400;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeYtDlp _ytDlp = new(CrewSite.Scenario(fromMs: 1, toMs: 5, transient: 0));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _ytDlp.Dispose();
        _folder.Dispose();
    }

    [SkippableFact]
    public async Task A_worker_on_a_full_disk_loses_nothing_and_goes_on_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(kibibytes: Large);
        var database = Path.Combine(disk.Path, "full.db");
        var client = await CrewMember.OpenAsync(new CrewSettings { SqlitePath = database, YtDlp = _ytDlp.ExecutablePath, CallsPath = _folder.PathOf("calls"), ModelFromMs = 1, ModelToMs = 5 });
        await using (client)
        {
            await client.Queue.EnqueueAsync([.. Enumerable.Range(CrewSite.GoneInThousand, Videos)
                .Select(number => new AddJobRequest(CrewSite.Address(number)) { Digests = [new DigestOrder(DigestType.Summary) { Provider = CrewMember.Model }] })]);
            disk.Resize(UsedOf(disk) + Room);
            using var stop = new CancellationTokenSource();
            var working = client.RunWorkerAsync(options => (options.Lease, options.PollInterval) = (Lease, TimeSpan.FromMilliseconds(100)), stop.Token);

            Assert.True(await BecomesAsync(client, jobs => jobs.Any(job => job.Error?.Code == ErrorCode.DatabaseFull) || IsStuck(disk)), "The disk was not filled.");
            Assert.Contains(await JobsAsync(client), job => !job.IsFinished);
            disk.Resize(Large);
            Assert.True(await BecomesAsync(client, jobs => jobs.Count == 2 * Videos && jobs.All(job => job.IsFinished)), "Not everything was done.");

            await stop.CancelAsync();
            await working;
            Assert.All(await JobsAsync(client), job => Assert.Equal(JobState.Succeeded, job.State));
        }

        var library = TestDatabase.Sqlite(database);
        Assert.Equal(Videos, await library.CountAsync("SELECT count(*) FROM videos"));
        Assert.Equal(Videos, await library.CountAsync("SELECT count(*) FROM transcripts t WHERE segment_count = (SELECT count(*) FROM transcript_segments s WHERE s.transcript_id = t.id)"));
        Assert.Equal((Videos, Videos), (await library.CountAsync("SELECT count(*) FROM digests"), await library.CountAsync("SELECT count(DISTINCT digest_id) FROM digest_items")));
        Assert.Equal(Videos, await library.CountAsync("SELECT count(*) FROM processing_logs WHERE step = 'digest' AND outcome = 'stored'"));
        Assert.Equal(0, await library.CountAsync("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"));
    }

    // Less is left than the smallest write needs: it may be that not even the failure could be written down.
    private static bool IsStuck(SmallDisk disk) => new DriveInfo(disk.Path).AvailableFreeSpace < 8 * 1024;

    private static int UsedOf(SmallDisk disk)
    {
        var drive = new DriveInfo(disk.Path);
        return (int)((drive.TotalSize - drive.AvailableFreeSpace) / 1024);
    }

    private static async Task<bool> BecomesAsync(VideoDigesterClient client, Func<List<Job>, bool> condition)
    {
        for (var look = 0; look < 600; look++)
        {
            if (condition(await JobsAsync(client)))
                return true;
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        return false;
    }

    private static async Task<List<Job>> JobsAsync(VideoDigesterClient client) => [.. (await client.Queue.ListAsync(new JobQuery { PageSize = JobQuery.MaxPageSize })).Items];
}
