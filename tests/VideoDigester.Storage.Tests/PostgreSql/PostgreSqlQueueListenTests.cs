using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.PostgreSql;

/// <summary>Workers of other processes hear of work at once, where they listen.</summary>
public sealed class PostgreSqlQueueListenTests : QueueContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [SkippableFact]
    public async Task A_job_that_another_host_queues_wakes_whoever_listens()
    {
        using var listener = Open(options => options.ListenConnectionString = ((PostgreSqlEngine)Engine).ConnectionString);

        // The listener gives the signal when it begins, too.
        await listener.Jobs.WaitForWorkAsync(listener.Jobs.Signals, Patience, CancellationToken.None);
        foreach (var queue in new Func<Task>[] { () => EnqueueAsync(New("one")), () => Jobs.RetryAsync(_id, CancellationToken.None) })
        {
            var seen = listener.Jobs.Signals;
            await queue();
            _id = (await Jobs.ListAsync(new JobQuery(), CancellationToken.None)).Items[0].Id;

            await listener.Jobs.WaitForWorkAsync(seen, Timeout.InfiniteTimeSpan, CancellationToken.None).WaitAsync(Patience);
        }

        Assert.NotNull(await listener.Jobs.ClaimAsync(Terms, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_host_that_is_told_not_to_says_nothing()
    {
        using var listener = Open(options => options.ListenConnectionString = ((PostgreSqlEngine)Engine).ConnectionString);
        using var quiet = Open(options => options.NotifyWorkers = false);
        await listener.Jobs.WaitForWorkAsync(listener.Jobs.Signals, Patience, CancellationToken.None);
        var seen = listener.Jobs.Signals;

        await quiet.Jobs.EnqueueAsync([New("quiet")], CancellationToken.None);
        await EnqueueAsync(New("loud"));

        await listener.Jobs.WaitForWorkAsync(seen, Timeout.InfiniteTimeSpan, CancellationToken.None).WaitAsync(Patience);
        Assert.Equal(seen + 1, listener.Jobs.Signals);
    }

    [SkippableFact]
    public async Task Whoever_cannot_listen_waits_until_its_time_is_over_and_works()
    {
        using var deaf = Open(options => options.ListenConnectionString = "Host=/nowhere;Username=nobody;Database=nothing");
        await EnqueueAsync(New("one"));

        await deaf.Jobs.WaitForWorkAsync(deaf.Jobs.Signals, TimeSpan.Zero, CancellationToken.None);

        Assert.NotNull(await deaf.Jobs.ClaimAsync(Terms, CancellationToken.None));
    }

    [SkippableFact]
    public async Task The_clocks_of_workers_do_not_matter()
    {
        // A host that lives in 2026 and a minute, with a clock that stands still, and a server that does not.
        await EnqueueAsync(New("one") with { NotBefore = (await Jobs.NowAsync(CancellationToken.None)).AddHours(1) });
        Library.Time.Advance(TimeSpan.FromDays(3650));

        Assert.Null(await ClaimAsync());
        await PassAsync(TimeSpan.FromHours(1.1));

        var job = await RequireClaimAsync();
        Assert.Equal(0, await Jobs.ReclaimAsync(3, CancellationToken.None));
        Assert.True(await SettleAsync(job, JobState.Succeeded));
    }

    private JobId _id;

    private protected override async Task<ITestEngine> CreateEngineAsync() => await PostgreSqlEngine.CreateAsync(GetType());

    private TestLibrary Open(Action<PostgreSqlOptions> configure)
    {
        var options = new PostgreSqlOptions();
        configure(options);
        return new TestLibrary(((PostgreSqlEngine)Engine).CreateDialect(options));
    }
}
