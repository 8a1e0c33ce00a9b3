using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Writers of many jobs at once wait for each other, and never in a circle.</summary>
public abstract class QueueLockContract : QueueContract
{
    private const int Rounds = 20;

    [SkippableFact]
    public async Task Heartbeats_and_requests_for_the_same_work_meet()
    {
        var jobs = Enumerable.Range(0, 100).Select(at => New($"{at:D3}", kind: at % 2 == 0 ? JobKind.Add : JobKind.Digest)).ToList();
        await EnqueueAsync(jobs);
        var leases = await ClaimAllAsync();

        await Task.WhenAll(
            Task.Run(() => RepeatAsync(random => BeatAsync(leases, random))),
            Task.Run(() => RepeatAsync(_ => EnqueueAsync(jobs.Select(job => job with { Id = new JobId(Guid.CreateVersion7()) })))),
            Task.Run(() => RepeatAsync(random => EnqueueAsync(Shuffled(jobs, random).Select(job => job with { Id = new JobId(Guid.CreateVersion7()) })))));

        Assert.All(await BeatAsync(leases, new Random(0)), lease => Assert.True(lease.IsHeld));
    }

    [SkippableFact]
    public async Task Jobs_end_with_what_follows_from_them_while_the_heart_beats()
    {
        for (var round = 0; round < Rounds / 4; round++)
        {
            var digests = Enumerable.Range(0, 8).Select(at => New($"{round}-{at}", kind: JobKind.Digest)).ToList();
            await EnqueueAsync(Enumerable.Range(0, 8).Select(at => New($"{round}-{at}")).Concat(digests));
            var leases = await ClaimAllAsync();
            var adds = leases.Where(job => job.Kind == JobKind.Add).ToList();

            await Task.WhenAll(
                [Task.Run(() => RepeatAsync(random => BeatAsync(leases, random))), .. adds.Select((job, at) => Task.Run(() => EndAsync(job, digests[7 - at])))]);

            foreach (var job in leases.Except(adds))
                Assert.True(await SettleAsync(job, JobState.Succeeded));
        }
    }

    private async Task<List<LeasedJob>> ClaimAllAsync()
    {
        var leases = new List<LeasedJob>();
        while (await ClaimAsync(Terms) is { } job)
            leases.Add(job);
        return leases;
    }

    private async Task EndAsync(LeasedJob job, NewJob digest)
    {
        var settlement = new JobSettlement { State = JobState.Succeeded, Result = "added", FollowUps = [digest with { Id = new JobId(Guid.CreateVersion7()) }] };
        Assert.True(await Jobs.SettleAsync(job.Lease, settlement, CancellationToken.None));
    }

    private Task<IReadOnlyList<RenewedLease>> BeatAsync(IReadOnlyList<LeasedJob> leases, Random random) =>
        Jobs.RenewAsync([.. Shuffled(leases, random).Select(job => new LeaseRenewal(job.Lease, new JobProgress(random.Next(), null)))], TimeSpan.FromMinutes(2), CancellationToken.None);

    private static async Task RepeatAsync(Func<Random, Task> act)
    {
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
            await act(random);
    }

    private static List<T> Shuffled<T>(IReadOnlyList<T> items, Random random) => [.. items.OrderBy(_ => random.Next())];
}
