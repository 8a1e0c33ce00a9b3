using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Analytics;
using VideoDigester.Storage.Analytics;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Retention;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What is left of users who are deleted, whatever happens meanwhile.</summary>
public abstract class UserDeletionContract : UserLifeContract
{
    [SkippableTheory]
    [InlineData(UserDeletion.Remove)]
    [InlineData(UserDeletion.Anonymize)]
    public async Task Of_a_deleted_user_nothing_is_left_that_says_who_it_was_and_what_is_everybodys_stays(UserDeletion mode)
    {
        await LiveAsync(Secret);
        await LiveAsync(Bob);
        var (key, bobs) = (await KeyAsync(Secret), await ExportAsync(Bob));
        var before = await Library.CountRowsAsync();

        Assert.True(await Users.DeleteAsync(Secret, mode));

        Assert.Null(await Users.FindAsync(Secret));
        Assert.False(await Users.DeleteAsync(Secret, mode));
        Assert.Equal([Bob], (await Users.ListAsync()).Items.Select(user => user.Id));
        Assert.Equal(mode == UserDeletion.Anonymize ? ["digest_interactions.user_id"] : [], await ReferringAsync(key));
        Assert.DoesNotContain(Secret, await EverythingAsync(), StringComparison.Ordinal);
        Assert.Equal(bobs, await ExportAsync(Bob));
        var after = await Library.CountRowsAsync();
        Dictionary<string, long> gone = new() { ["user_digests"] = 1, ["reading_positions"] = 1, ["collections"] = 1, ["collection_items"] = 1, ["subscriptions"] = 1 };
        if (mode == UserDeletion.Remove)
            (gone["users"], gone["digest_interactions"], gone["budget_ledger"]) = (1, 2, 1);
        Assert.All(before, table => Assert.True(table.Value - gone.GetValueOrDefault(table.Key) == after[table.Key], $"{table.Key} had {table.Value} rows and has {after[table.Key]}"));
    }

    [SkippableFact]
    public async Task A_name_that_is_free_again_is_somebody_new()
    {
        var digest = await AddDigestAsync("one");
        await Interactions.RecordAsync(Ann, digest, InteractionAction.Viewed);
        var old = await KeyAsync(Ann);
        await Users.DeleteAsync(Ann, UserDeletion.Anonymize);

        await Interactions.SaveAsync(Ann, digest);

        Assert.NotEqual(old, await KeyAsync(Ann));
        Assert.Equal(InteractionAction.Saved, Assert.Single((await Interactions.ListHistoryAsync(Ann)).Items).Action);
        Assert.Equal(digest, Assert.Single((await Interactions.ListUnreadAsync(Ann)).Items).Id);
        Assert.Equal(2, (await Library.CountRowsAsync())["digest_interactions"]);
    }

    [SkippableFact]
    public async Task Jobs_lose_a_deleted_user_and_are_done_all_the_same()
    {
        var jobs = await Library.Jobs.EnqueueAsync([Job("waits", Secret), Job("runs", Secret), Job("other", Bob)], CancellationToken.None);
        var running = await ClaimAsync();

        await Users.DeleteAsync(Secret, UserDeletion.Remove);

        var left = (await Library.Jobs.ListAsync(new JobQuery { Descending = false }, CancellationToken.None)).Items;
        Assert.Equal(jobs.Select(job => job.Id), left.Select(job => job.Id));
        Assert.Equal([null, null, Bob], left.Select(job => job.UserId));
        Assert.Equal(["""{"kind":"digest","address":"x","digest":{"force":true}}""", """{"kind":"digest","address":"x","digest":{"force":true}}"""], left.Take(2).Select(job => job.Request));
        Assert.Contains(Bob, left[2].Request, StringComparison.Ordinal);
        Assert.True(await Library.Jobs.SettleAsync(running.Lease, new JobSettlement { State = JobState.Succeeded }, CancellationToken.None));
        Assert.NotNull(await ClaimAsync());
        Assert.NotNull(await ClaimAsync());
    }

    [SkippableFact]
    public async Task What_a_deletion_left_undone_is_done_by_the_next_one()
    {
        await Library.Jobs.EnqueueAsync([Job("waits", Secret)], CancellationToken.None);
        await Library.Database.WriteAsync(
            connection => connection.Users.Where(user => user.ExternalId == Secret).Set(user => user.ExternalId, "deleted:x").Set(user => user.AnonymizedAt, Timestamp.From(TestLibrary.Start)).UpdateAsync(), CancellationToken.None);
        await Users.SaveAsync(new LibraryUser { Id = Bob });

        Assert.True(await Users.DeleteAsync(Bob, UserDeletion.Remove));

        Assert.Equal(0, (await Library.CountRowsAsync())["users"]);
        Assert.DoesNotContain(Secret, await EverythingAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_deletion_that_was_cut_off_after_it_took_the_name_is_finished_by_asking_again()
    {
        await Library.Jobs.EnqueueAsync([Job("waits", Secret)], CancellationToken.None);
        await Library.Database.WriteAsync(
            connection => connection.Users.Where(user => user.ExternalId == Secret).Set(user => user.ExternalId, "deleted:x").Set(user => user.AnonymizedAt, Timestamp.From(TestLibrary.Start)).UpdateAsync(), CancellationToken.None);

        Assert.False(await Users.DeleteAsync(Secret, UserDeletion.Remove));

        Assert.Equal(0, (await Library.CountRowsAsync())["users"]);
        Assert.DoesNotContain(Secret, await EverythingAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_spent_for_somebody_whom_the_library_does_not_know_yet_is_forgotten_too()
    {
        var limit = new BudgetLimit(BudgetLimit.ScopeOf(Secret), null, null);
        await Library.Budgets.TryReserveAsync([limit], new BudgetReservation(Day, 5, 0.25m), CancellationToken.None);

        Assert.True(await Users.DeleteAsync(Secret, UserDeletion.Remove));

        Assert.Equal(0, (await Library.CountRowsAsync())["budget_ledger"]);
        Assert.False(await Users.DeleteAsync(Secret, UserDeletion.Remove));
    }

    [SkippableFact]
    public async Task Nobody_finds_who_was_deleted_by_the_random_name_either()
    {
        var digest = await AddDigestAsync("one");
        await Interactions.RecordAsync(Ann, digest, InteractionAction.Read);
        await Users.DeleteAsync(Ann, UserDeletion.Anonymize);
        var name = await Library.Database.QueryAsync(connection => connection.Users.Select(user => user.ExternalId).SingleAsync(), CancellationToken.None);
        var analytics = new LibraryAnalytics(new AnalyticsStore(Library.Database, Library.Time), new AnalyticsOptions());

        await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.ListHistoryAsync(name));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.RecordAsync(name, digest, InteractionAction.Read));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Users.SaveAsync(new LibraryUser { Id = name, DisplayName = "Ann" }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Users.DeleteAsync(name, UserDeletion.Remove));
        Assert.Null(await Users.FindAsync("deleted:x"));
        await RefusedAsync(ErrorCode.InvalidRequest, () => analytics.GetTimeSavedAsync(new AnalyticsQuery { UserId = name }));
        Assert.Equal(1, Assert.Single(await analytics.GetTimeSavedAsync(new AnalyticsQuery())).Figures.Videos);
        Assert.Null(Assert.Single((await analytics.ListTimeSavedAsync(new AnalyticsQuery())).Items).UserId);
        Assert.Equal(1, (await Library.CountRowsAsync())["digest_interactions"]);
    }

    [SkippableTheory]
    [InlineData(UserDeletion.Remove)]
    [InlineData(UserDeletion.Anonymize)]
    public async Task Users_are_deleted_while_videos_of_theirs_are_removed(UserDeletion mode)
    {
        const int Videos = 12;
        for (var round = 0; round < 4; round++)
        {
            for (var at = 0; at < Videos; at++)
            {
                await AddVideoAsync($"v{at}");
                var digest = await DigestAsync($"v{at}", userId: Ann);
                await Library.Transcripts.SaveAsync(Sample.Transcript($"v{at}", fetchedAt: Library.Time.GetUtcNow(), variant: 1), Library.Attempt with { UserId = Ann }, CancellationToken.None);
                await Interactions.SaveAsync(Ann, digest);
                await Interactions.RecordAsync(Ann, digest, InteractionAction.Viewed);
                await Interactions.SetPositionAsync(Ann, new ReadingPosition { VideoId = Sample.Id($"v{at}"), Offset = TimeSpan.FromSeconds(at) });
            }

            var hosts = Enumerable.Range(0, 2).Select(_ => OpenHost()).ToList();
            await Task.WhenAll(
                [
                    .. hosts.Select((host, part) => Task.Run(async () =>
                    {
                        for (var at = Videos - 1 - part; at >= 0; at -= 2)
                            await host.Videos.RemoveAsync(Sample.Id($"v{at}"), new RemoveOptions { KeepTombstone = false }, CancellationToken.None);
                    })),
                    Task.Run(() => Users.DeleteAsync(Ann, mode)),
                ]);
        }

        Assert.Equal((0, 0, 0), ((await Library.CountRowsAsync())["videos"], (await Library.CountRowsAsync())["digest_interactions"], (await Library.CountRowsAsync())["user_digests"]));
    }

    [SkippableFact]
    public async Task A_user_is_deleted_while_jobs_and_interactions_of_long_ago_are_pruned()
    {
        var old = Timestamp.From(TestLibrary.Start.AddYears(-1));
        foreach (var name in new[] { "d", "c", "b", "a" })
            await Library.Jobs.EnqueueAsync([Job(name, Secret)], CancellationToken.None);
        await Library.Database.WriteAsync(connection => connection.Jobs.Set(job => job.State, "succeeded").Set(job => job.StartedAt, old).Set(job => job.FinishedAt, old).UpdateAsync(), CancellationToken.None);
        var (hosts, held, release) = (new[] { OpenHost(), OpenHost() }, new TaskCompletionSource(), new TaskCompletionSource());

        // Somebody has two of the jobs while both begin, so that on a server each would have what the other wants.
        var holding = hosts[0].Database.WriteAsync(
            async connection =>
            {
                await hosts[0].Dialect.Locked(connection.Jobs.Where(job => job.UniqueKey == "b" || job.UniqueKey == "c")).ToListAsync();
                held.SetResult();
                await Task.WhenAny(release.Task, Task.Delay(TimeSpan.FromSeconds(3)));
                return true;
            },
            CancellationToken.None);
        await held.Task;
        var pruning = new JobRetention(Library.Database).PruneFinishedAsync(TestLibrary.Start, CancellationToken.None);
        var deleting = hosts[1].Users.DeleteAsync(Secret, UserDeletion.Remove);
        await Task.Delay(500);
        release.SetResult();
        await holding;

        Assert.True(await deleting);
        await pruning;
        await new JobRetention(Library.Database).PruneFinishedAsync(TestLibrary.Start, CancellationToken.None);
        Assert.Equal((0, 0), ((await Library.CountRowsAsync())["processing_jobs"], (await Library.CountRowsAsync())["users"]));
    }

    [SkippableFact]
    public async Task What_a_subscription_of_a_deleted_user_and_another_want_stays_the_others()
    {
        foreach (var user in new[] { Ann, Bob })
            await Library.Watching.SubscribeAsync(new SubscriptionRequest("https://videos.example/list") { UserId = user });

        Assert.True(await Users.DeleteAsync(Ann, UserDeletion.Anonymize));

        Assert.Equal(Bob, Assert.Single(await Library.Watching.ListAsync()).Request.UserId);
    }

    [SkippableTheory]
    [InlineData(UserDeletion.Remove)]
    [InlineData(UserDeletion.Anonymize)]
    public async Task A_user_who_is_deleted_while_saving_leaves_no_orphan_and_no_error(UserDeletion mode)
    {
        var digests = new[] { await AddDigestAsync("one"), await AddDigestAsync("two") };
        var hosts = Enumerable.Range(0, 3).Select(_ => OpenHost()).ToList();
        var writing = hosts.Select((host, at) => Task.Run(async () =>
        {
            for (var round = 0; round < 20; round++)
            {
                await host.Interactions.SaveAsync(Secret, digests[round % 2], $"{at} {round}");
                await host.Interactions.RecordAsync(Secret, digests[round % 2], InteractionAction.Viewed);
                await host.Interactions.SetPositionAsync(Secret, new ReadingPosition { VideoId = Sample.Id("one"), Offset = TimeSpan.FromSeconds(round) });
                await host.Jobs.EnqueueAsync([Job($"{at} {round}", Secret)], CancellationToken.None);
                await host.Digests.SaveAsync(Sample.Digest("one", Sample.Transcript("one"), TestLibrary.Start, 1), Sample.Identity($"{at} {round}"), false, host.Attempt with { UserId = Secret }, CancellationToken.None);
            }
        })).ToList();
        var deleting = Task.Run(async () =>
        {
            while (!Task.WhenAll(writing).IsCompleted)
                await Users.DeleteAsync(Secret, mode);
        });

        await Task.WhenAll([.. writing, deleting]);
        await Users.DeleteAsync(Secret, mode);

        var counts = await Library.CountRowsAsync();
        Assert.Equal((0, 0, 60), (counts["user_digests"], counts["reading_positions"], counts["processing_jobs"]));
        if (mode == UserDeletion.Remove)
            Assert.Equal((0, 0), (counts["users"], counts["digest_interactions"]));
        Assert.DoesNotContain(Secret, await EverythingAsync(), StringComparison.Ordinal);
        Assert.All((await Library.Jobs.ListAsync(new JobQuery { PageSize = 100 }, CancellationToken.None)).Items, job => Assert.Null(job.UserId));
    }
}
