using CsCheck;
using LinqToDB;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Whatever is done to the queue in whatever order, it does what the model of it does.</summary>
public abstract class QueueModelContract : QueueContract
{
    private static readonly string[] Sites = ["", "youtube", "vimeo.com"];
    private static readonly ClaimTerms ModelTerms = Terms with { Lease = TimeSpan.FromHours(QueueModel.Lease), SiteConcurrency = QueueModel.SiteConcurrency };

    [SkippableFact]
    public Task Random_calls_do_what_they_do_to_the_model() => Gen.Int[0, 999_999].Array[5, 60].SampleAsync(RunAsync, iter: 40, threads: 1);

    private async Task RunAsync(int[] steps)
    {
        await Library.Database.WriteAsync(
            async connection => await connection.Jobs.DeleteAsync() + await connection.SiteStates.DeleteAsync(), CancellationToken.None);
        var model = new QueueModel();
        var leases = new Dictionary<JobId, List<JobLease>>();
        var story = new List<string>();
        foreach (var step in steps)
        {
            var random = new Random(step);
            story.Add(await StepAsync(model, leases, random));
            foreach (var job in model.Jobs)
            {
                var found = await FindAsync(job.Id);
                Assert.True(
                    (job.State, job.Priority, job.Attempts, job.Failures) == (found.State, found.Priority, found.Attempts, found.Failures),
                    $"{job.Key}: {(job.State, job.Priority, job.Attempts, job.Failures)} expected, {(found.State, found.Priority, found.Attempts, found.Failures)} found after\n{string.Join('\n', story)}");
            }
        }
    }

    private async Task<string> StepAsync(QueueModel model, Dictionary<JobId, List<JobLease>> leases, Random random)
    {
        var any = model.Jobs.Count == 0 ? null : model.Jobs[random.Next(model.Jobs.Count)];
        var running = model.Jobs.Where(job => job.State == JobState.Running).ToList() is { Count: > 0 } some ? some[random.Next(some.Count)] : null;
        switch (random.Next(20))
        {
            case < 6:
                var at = random.Next(8);
                var job = New($"{at}", Sites[at % 3], $"flow{random.Next(3)}", (JobPriority)random.Next(-1, 2));
                double? delay = random.Next(4) == 0 ? 1.5 : null;
                var now = await Jobs.NowAsync(CancellationToken.None);
                var queued = await EnqueueAsync(job with { NotBefore = delay is { } hours ? now.AddHours(hours) : null });
                Assert.Equal(model.Enqueue(job.Id, job.UniqueKey, job.Site, job.Flow, job.Priority, delay), queued);
                return $"enqueue {job.UniqueKey} at '{job.Site}' of {job.Flow}, {job.Priority}, delay {delay}";
            case < 12:
                var claimed = await ClaimAsync(ModelTerms);
                var expected = model.Claim();
                Assert.Equal(expected?.Id, claimed?.Lease.Id);
                if (claimed is null)
                    return "claim nothing";
                Assert.Equal((expected!.Fence, expected.Attempts), (claimed.Lease.Fence, claimed.Lease.Attempt));
                leases.TryAdd(claimed.Lease.Id, []);
                leases[claimed.Lease.Id].Add(claimed.Lease);
                return $"claim {expected.Key}";
            case < 16 when running is not null:
                return await SettleAsync(model, running, leases[running.Id][^1], random);
            case 16 when any is not null && leases.TryGetValue(any.Id, out var given) && (any.State != JobState.Running || given.Count > 1):
                Assert.False(await Jobs.SettleAsync(given[any.State == JobState.Running ? 0 : random.Next(given.Count)], new JobSettlement { State = JobState.Succeeded, FollowUps = [New("never")] }, CancellationToken.None));
                return $"settle {any.Key} without its lease";
            case 17 when any is not null:
                return await SwitchAsync(model, any, random);
            case 18:
                return await SiteAsync(model, Sites[random.Next(1, 3)], random);
            default:
                await PassAsync(TimeSpan.FromHours(1));
                model.Now += 1;
                if (running is not null && random.Next(2) == 0)
                {
                    await Jobs.RenewAsync([new LeaseRenewal(leases[running.Id][^1], null)], ModelTerms.Lease, CancellationToken.None);
                    model.Renew(running);
                }

                Assert.Equal(model.Reclaim(), await Jobs.ReclaimAsync(QueueModel.MostLostLeases, CancellationToken.None));
                return "an hour passes";
        }
    }

    private async Task<string> SettleAsync(QueueModel model, ModelJob job, JobLease lease, Random random)
    {
        var state = new[] { JobState.Succeeded, JobState.Failed, JobState.Scheduled, JobState.Queued }[random.Next(4)];
        bool? wasRefused = random.Next(3) switch { 0 => null, 1 => true, _ => false };
        var error = new Failure(ErrorCode.RateLimited, "no");
        var counts = state is JobState.Scheduled or JobState.Failed && random.Next(2) == 0;
        Assert.True(await Jobs.SettleAsync(
            lease,
            new JobSettlement
            {
                State = state,
                Error = state is JobState.Failed or JobState.Scheduled ? error : null,
                Delay = TimeSpan.FromHours(QueueModel.RetryDelay),
                CountsAsFailure = counts,
                Site = wasRefused switch
                {
                    null => null,
                    true => new SiteReport(error) { FirstPause = TimeSpan.FromHours(QueueModel.FirstPause), LongestPause = TimeSpan.FromHours(QueueModel.LongestPause) },
                    false => SiteReport.Answered,
                },
            },
            CancellationToken.None));
        model.Settle(job, state, counts, wasRefused);
        return $"settle {job.Key} as {state}, refused {wasRefused}";
    }

    private async Task<string> SwitchAsync(QueueModel model, ModelJob job, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                Assert.Equal(model.Cancel(job), await Jobs.CancelAsync(job.Id, CancellationToken.None));
                return $"cancel {job.Key}";
            case 1:
                Assert.Equal(model.Pause(job), await Jobs.PauseAsync(job.Id, CancellationToken.None));
                return $"pause {job.Key}";
            case 2:
                Assert.Equal(model.Resume(job), await Jobs.ResumeAsync(job.Id, CancellationToken.None));
                return $"resume {job.Key}";
            default:
                Assert.Equal(model.Retry(job), await Jobs.RetryAsync(job.Id, CancellationToken.None));
                return $"retry {job.Key}";
        }
    }

    private async Task<string> SiteAsync(QueueModel model, string site, Random random)
    {
        var name = random.Next(4) == 0 ? null : site;
        if (random.Next(2) == 0)
        {
            await Jobs.PauseSiteAsync(name, TimeSpan.FromHours(1.5), CancellationToken.None);
            model.PauseSite(name ?? "*", 1.5);
            return $"pause {name ?? "*"}";
        }

        Assert.Equal(model.ResumeSite(name ?? "*"), await Jobs.ResumeSiteAsync(name, CancellationToken.None));
        return $"resume {name ?? "*"}";
    }
}
