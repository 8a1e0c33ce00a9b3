using LinqToDB;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>When subscriptions are looked at, and how they end.</summary>
public abstract class SubscriptionContract : WatchContract
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [SkippableFact]
    public async Task Those_that_are_due_at_once_share_a_look()
    {
        var (ann, bob) = (await WatchAsync("ann"), await WatchAsync("bob"));

        await QueueDueAsync();

        Assert.Single(await ListAsync());
        Assert.All([await FindAsync(ann), await FindAsync(bob)], subscription => Assert.InRange(subscription.NextDueAt - subscription.AddedAt, Hour, Hour + TimeSpan.FromMinutes(1)));
    }

    [SkippableFact]
    public async Task A_look_takes_the_place_of_those_before_it_that_failed()
    {
        var (ann, bob) = (await WatchAsync("ann"), await WatchAsync("bob"));
        await EnqueueAsync(New("hers") with { SubscriptionId = ann.Id });
        await SettleAsync(await RequireClaimAsync(), JobState.Failed, new Failure(ErrorCode.Private, "no"));
        await QueueDueAsync();
        await SettleAsync(await RequireClaimAsync(), JobState.Failed, new Failure(ErrorCode.SiteChanged, "no"));
        Assert.Equal([JobKind.Add, JobKind.Playlist], (await FailedAsync()).Select(job => job.Kind).Order());

        Assert.True(await Library.Subscriptions.CheckNowAsync(bob.Id, CancellationToken.None));
        await QueueDueAsync();

        Assert.Equal("hers", Assert.Single(await FailedAsync()).Target);
        Assert.Equal(JobState.Queued, Assert.Single(await ListAsync(), job => job.Kind == JobKind.Playlist).State);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_comes_while_a_look_runs_or_another_job_lists_is_looked_at_soon(bool isLook)
    {
        var ann = await WatchAsync("ann");
        await QueueDueAsync();
        if (isLook)
            await RequireClaimAsync();
        else
            await Library.SubscriptionEnd.RemoveAsync(ann.Id, NoDigestsAsync, CancellationToken.None);
        if (!isLook)
            await EnqueueAsync(New(Address, kind: JobKind.Playlist));

        var bob = await WatchAsync("bob");
        await QueueDueAsync();

        bob = await FindAsync(bob);
        Assert.InRange(bob.NextDueAt - bob.AddedAt, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1));
    }

    [SkippableFact]
    public async Task A_look_stops_when_the_last_one_whom_it_serves_has_gone_and_nothing_more_is_queued_for_him()
    {
        var (ann, bob) = (await WatchAsync("ann"), await WatchAsync("bob"));
        await QueueDueAsync();
        var look = await RequireClaimAsync();
        var other = look.SubscriptionId == ann.Id ? bob : ann;

        await Library.SubscriptionEnd.RemoveAsync(other.Id, NoDigestsAsync, CancellationToken.None);
        Assert.Null(Assert.Single(await RenewAsync(look)).StopFor);
        await Library.SubscriptionEnd.RemoveAsync(look.SubscriptionId!.Value, NoDigestsAsync, CancellationToken.None);
        Assert.Equal(JobState.Cancelled, Assert.Single(await RenewAsync(look)).StopFor);

        var late = await EnqueueAsync(New("late") with { SubscriptionId = look.SubscriptionId }, New("later"));
        Assert.Equal([false, true], late.Select(job => job.IsNew));
        Assert.False((await EnqueueAsync(New("late") with { SubscriptionId = look.SubscriptionId })).IsNew);
        Assert.Equal(["later"], (await ListAsync()).Where(job => job.Kind == JobKind.Add).Select(job => job.Target));
    }

    [SkippableFact]
    public async Task What_one_who_has_gone_and_another_want_is_queued_for_the_other()
    {
        var (ann, bob) = (await WatchAsync("ann"), await WatchAsync("bob"));
        await Library.SubscriptionEnd.RemoveAsync(ann.Id, NoDigestsAsync, CancellationToken.None);

        await EnqueueAsync(New("both", kind: JobKind.Digest) with { SubscriptionId = ann.Id }, New("both", kind: JobKind.Digest) with { SubscriptionId = bob.Id });

        Assert.Equal(bob.Id, Assert.Single(await ListAsync()).SubscriptionId);
    }

    [SkippableFact]
    public async Task What_somebody_else_wants_too_does_not_end_with_a_subscription()
    {
        var ann = await WatchAsync("ann");
        await EnqueueAsync(New("hers") with { SubscriptionId = ann.Id }, New("both") with { SubscriptionId = ann.Id });
        await EnqueueAsync(New("both"));

        await Library.SubscriptionEnd.RemoveAsync(ann.Id, NoDigestsAsync, CancellationToken.None);

        Assert.Equal([("both", JobState.Queued), ("hers", JobState.Cancelled)], (await ListAsync()).OrderBy(job => job.Target).Select(job => (job.Target, job.State)));
    }

    [SkippableFact]
    public async Task A_user_without_a_name_has_none()
    {
        await WatchAsync("ann");

        Assert.Empty(await Library.Subscriptions.ListAsync("", CancellationToken.None));
        Assert.Empty(await Library.Subscriptions.ListAsync("\0", CancellationToken.None));
        Assert.Single(await Library.Subscriptions.ListAsync(null, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_look_is_recorded_for_all_whom_it_served_and_moves_their_next_one()
    {
        await ListAsync("a");
        var (ann, bob, changed) = (await WatchAsync("ann"), await WatchAsync("bob"), await WatchAsync("cem"));
        await WatchAsync("cem", """{"changed":1}""");
        await QueueDueAsync();
        var due = (await FindAsync(ann)).NextDueAt;

        await Library.DueSubscriptions.RecordAsync(Address, [ann, bob, changed], ann.Id, Listing.Id, new Failure(ErrorCode.Network, "down"), _ => 2 * Hour, CancellationToken.None);

        var (owner, other) = (await FindAsync(ann), await FindAsync(bob));
        Assert.Equal((1, ErrorCode.Network, due), (owner.Failures, owner.Error!.Code, owner.NextDueAt));
        Assert.Equal((1, ErrorCode.Network, 2 * Hour), (other.Failures, other.Error!.Code, other.NextDueAt - other.LastCheckedAt!.Value));
        Assert.Equal((0, null), ((await FindAsync(changed)).Failures, (await FindAsync(changed)).LastCheckedAt));
        Assert.Equal(other.LastCheckedAt, (await FindAsync(changed)).NextDueAt);

        await Library.DueSubscriptions.RecordAsync(Address, [ann, bob], ann.Id, Listing.Id, null, _ => TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal((0, null, other.NextDueAt), ((await FindAsync(bob)).Failures, (await FindAsync(bob)).Error, (await FindAsync(bob)).NextDueAt));
    }

    [SkippableFact]
    public async Task Who_asks_for_a_look_while_one_goes_on_has_another_one()
    {
        var (ann, bob) = (await WatchAsync("ann"), await WatchAsync("bob"));
        await QueueDueAsync();
        (ann, bob) = (await FindAsync(ann), await FindAsync(bob));

        Assert.True(await Library.Subscriptions.CheckNowAsync(bob.Id, CancellationToken.None));
        await Library.DueSubscriptions.RecordAsync(Address, [ann, bob], ann.Id, null, null, _ => 2 * Hour, CancellationToken.None);

        Assert.True((await FindAsync(bob)).NextDueAt <= (await FindAsync(bob)).LastCheckedAt);
        Assert.Equal(ann.NextDueAt, (await FindAsync(ann)).NextDueAt);
    }

    [SkippableFact]
    public async Task What_ends_with_a_subscription_and_others_want_is_theirs()
    {
        await ListAsync("a", "b");
        await KeepAsync("a");
        await KeepAsync("b");
        var (ann, bob, elsewhere) = (await WatchAsync("ann"), await WatchAsync("bob"), await WatchAsync("cem", address: "https://a.example/other"));
        var look = await LookAsync(ann);
        await BeginAsync(look, true, ann, bob);
        await Library.DueSubscriptions.RecordAsync(Address, [ann, bob], look.SubscriptionId!.Value, null, null, _ => Hour, CancellationToken.None);
        await Library.DueSubscriptions.RecordAsync(elsewhere.Address, [elsewhere], look.SubscriptionId!.Value, null, null, _ => Hour, CancellationToken.None);
        await EnqueueAsync(
            New("add", kind: JobKind.Add) with { SubscriptionId = ann.Id },
            DigestOf("a", "summary", ann) with { Priority = JobPriority.High },
            DigestOf("b", "chapters", ann));

        Assert.True(await Library.SubscriptionEnd.RemoveAsync(
            ann.Id,
            (wanted, _) => Task.FromResult<IReadOnlyList<NewJob>>([.. wanted.Select(video => DigestOf(video.Video.Key, "summary", video.Subscription))]),
            CancellationToken.None));

        var unfinished = (await ListAsync()).Where(job => job.FinishedAt is null && job.Kind != JobKind.Playlist).ToList();
        Assert.Equal([("youtube:a", JobPriority.High, bob.Id)], unfinished.Select(job => (job.Target, job.Priority, job.SubscriptionId!.Value)));
        Assert.True((await FindAsync(bob)).NextDueAt < (await FindAsync(bob)).LastCheckedAt + Hour);
        Assert.Equal((await FindAsync(elsewhere)).LastCheckedAt + Hour, (await FindAsync(elsewhere)).NextDueAt);
        Assert.Equal(["bob"], await WantersAsync("a"));
        Assert.False(await Library.SubscriptionEnd.RemoveAsync(ann.Id, NoDigestsAsync, CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_a_job_queues_while_its_subscription_ends_is_theirs_who_want_it_too()
    {
        await ListAsync("a");
        await KeepAsync("a");
        var (ann, bob) = (await WatchAsync("ann"), await WatchAsync("bob"));
        var look = await LookAsync(ann);
        await BeginAsync(look, true, ann, bob);
        await EnqueueAsync(New("add", kind: JobKind.Add) with { SubscriptionId = ann.Id });
        var add = await RequireClaimAsync();
        Task<bool> ending = null!;
        await Library.Database.WriteAsync(
            async connection =>
            {
                // As a job does that ends: its row first, then what follows from it.
                var key = add.Lease.Key;
                await connection.Jobs.Where(job => job.Id == key).Set(job => job.Attempts, job => job.Attempts).UpdateAsync();
                ending = Task.Run(() => OpenHost().SubscriptionEnd.RemoveAsync(
                    ann.Id,
                    (wanted, _) => Task.FromResult<IReadOnlyList<NewJob>>([.. wanted.Select(video => DigestOf(video.Video.Key, "summary", video.Subscription))]),
                    CancellationToken.None));
                await Task.Delay(TimeSpan.FromMilliseconds(500));
                await Jobs.EnqueueAsync(connection, [DigestOf("a", "summary", ann)], CancellationToken.None);
                return true;
            },
            CancellationToken.None);

        Assert.True(await ending);
        var digests = (await ListAsync()).Where(job => job.Kind == JobKind.Digest).ToList();
        Assert.Equal([(JobState.Queued, bob.Id)], digests.Where(job => job.State == JobState.Queued).Select(job => (job.State, job.SubscriptionId!.Value)));
    }

    [SkippableFact]
    public async Task Hosts_that_look_queue_and_end_at_once_do_not_stand_in_each_others_way()
    {
        await ListAsync("a", "b", "c");
        foreach (var key in (string[])["a", "b", "c"])
            await KeepAsync(key);
        var watchers = new List<StoredSubscription>();
        for (var user = 0; user < 12; user++)
            watchers.Add(await WatchAsync($"user {user}"));
        var look = await LookAsync(watchers[0]);
        var hosts = new[] { OpenHost(), OpenHost(), OpenHost(), OpenHost() };

        await Task.WhenAll(
            RepeatAsync(() => hosts[0].DueSubscriptions.RecordAsync(Address, watchers, watchers[0].Id, Listing.Id, null, _ => Hour, CancellationToken.None)),
            RepeatAsync(async () =>
            {
                var watches = await hosts[1].Watches.BeginAsync(Listing.Key, watchers, _ => true, look.Lease, CancellationToken.None);
                await hosts[1].Watches.EndAsync(watches, 100, look.Lease, CancellationToken.None);
            }),
            RepeatAsync(async () =>
            {
                foreach (var subscription in watchers)
                    await hosts[2].Subscriptions.CheckNowAsync(subscription.Id, CancellationToken.None);
                await QueueDueAsync(hosts[2]);
            }),
            Task.Run(async () =>
            {
                foreach (var subscription in watchers.Take(6))
                    Assert.True(await hosts[3].SubscriptionEnd.RemoveAsync(subscription.Id, NoDigestsAsync, CancellationToken.None));
            }));

        Assert.Equal(6, (await Watches.WatchersAsync(Address, CancellationToken.None)).Count);
        static async Task RepeatAsync(Func<Task> work)
        {
            for (var time = 0; time < 15; time++)
                await work();
        }
    }

    private static Task<IReadOnlyList<NewJob>> NoDigestsAsync(IReadOnlyList<WantedVideo> wanted, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<NewJob>>([]);

    private static NewJob DigestOf(string video, string type, StoredSubscription subscription) => New($"{video}:{type}", kind: JobKind.Digest) with { Target = Video(video).ToString(), SubscriptionId = subscription.Id, UserId = subscription.UserId };

    private Task QueueDueAsync() => QueueDueAsync(Library);

    private static async Task QueueDueAsync(Engines.TestLibrary host)
    {
        var due = await host.DueSubscriptions.ListDueAsync(CancellationToken.None);
        await host.DueSubscriptions.QueueAsync([.. due.Select(of => new DueSubscription(of.Id, of.NextDueAt, Hour, New(Address, kind: JobKind.Playlist) with { SubscriptionId = of.Id }))], CancellationToken.None);
    }

    private async Task<List<StoredJob>> FailedAsync() => [.. (await ListAsync()).Where(job => job.State == JobState.Failed)];

    private async Task<IReadOnlyList<StoredJob>> ListAsync() => (await Jobs.ListAsync(new JobQuery { PageSize = JobQuery.MaxPageSize }, CancellationToken.None)).Items;

    private Task<IReadOnlyList<RenewedLease>> RenewAsync(LeasedJob job) => Jobs.RenewAsync([new LeaseRenewal(job.Lease, null)], Hour, CancellationToken.None);
}
