using System.Text.Json;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using VideoDigester.Analytics;
using VideoDigester.Storage.Analytics;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Retention;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Users: what is known of them, their export, and what is left when they are deleted.</summary>
public abstract class UserContract : PeopleContract
{
    private const string Secret = "ann@secret";

    private static readonly DateOnly Day = new(2026, 3, 1);

    /// <summary>Where each table that refers to users is in an export. A new one has to be exported, and to be dealt with when its user is deleted.</summary>
    private static readonly Dictionary<string, string> ExportedAs = new(StringComparer.Ordinal)
    {
        ["user_digests.user_id"] = "saves",
        ["digest_interactions.user_id"] = "interactions",
        ["reading_positions.user_id"] = "positions",
        ["collections.owner_id"] = "collections",
        ["subscriptions.user_id"] = "subscriptions",
        ["processing_jobs.user_id"] = "jobs",
        ["digests.requested_by"] = "requestedDigests",
        ["processing_logs.user_id"] = "attempts",
        ["tombstones.removed_by"] = "removedVideos",
    };

    [SkippableFact]
    public async Task What_is_known_of_a_user_is_what_was_said_last()
    {
        Assert.Null(await Users.FindAsync(Ann));
        var saved = await Users.SaveAsync(new LibraryUser { Id = Ann, DisplayName = "Ann", Email = "ann@example.org" });
        Later();

        Assert.Equal((TestLibrary.Start, saved), (saved.AddedAt, await Users.FindAsync(Ann)));
        Assert.Equal(saved with { DisplayName = "Anna", Email = null }, await Users.SaveAsync(new LibraryUser { Id = Ann, DisplayName = "Anna", Email = "" }));
        Assert.Null((await Users.FindAsync(Ann))!.Email);
        await Interactions.SaveAsync(Bob, await AddDigestAsync("one"));
        await Interactions.ListSavedAsync("stranger");
        for (var size = 1; size <= 3; size++)
            Assert.Equal([Bob, Ann], (await AllAsync(after => Users.ListAsync(new UserQuery { PageSize = size, After = after }))).Select(user => user.Id));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Users.ListAsync(new UserQuery { PageSize = 501 }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Users.ListAsync(new UserQuery { After = "x" }));
    }

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
    public async Task Names_that_would_be_kept_as_another_one_are_refused()
    {
        foreach (var name in new[] { new string('n', LibraryUser.MaxIdLength + 1), "ann\0", "\ud800ann", "", " \t" })
        {
            await RefusedAsync(ErrorCode.InvalidRequest, () => Users.SaveAsync(new LibraryUser { Id = name }));
            await RefusedAsync(ErrorCode.InvalidRequest, () => Users.DeleteAsync(name, UserDeletion.Remove));
            await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.ListHistoryAsync(name));
        }

        await RefusedAsync(ErrorCode.InvalidRequest, () => Users.SaveAsync(new LibraryUser { Id = Ann, DisplayName = new string('n', LibraryUser.MaxDisplayLength + 1) }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Users.SaveAsync(new LibraryUser { Id = Ann, Email = new string('n', LibraryUser.MaxDisplayLength + 1) }));
        var longest = new string('ü', LibraryUser.MaxIdLength);
        Assert.Equal(longest, (await Users.SaveAsync(new LibraryUser { Id = longest })).Id);
        Assert.Equal([longest], (await Users.ListAsync()).Items.Select(user => user.Id));
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
        await RefusedAsync(ErrorCode.InvalidRequest, () => analytics.TimeSavedAsync(new AnalyticsQuery { UserId = name }));
        Assert.Equal(1, Assert.Single(await analytics.TimeSavedAsync(new AnalyticsQuery())).Figures.Videos);
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

    [SkippableFact]
    public async Task An_export_has_everything_of_the_user_and_nothing_of_others()
    {
        await LiveAsync(Ann);
        await LiveAsync(Bob);

        var exported = await ExportAsync(Ann);

        using var json = JsonDocument.Parse(exported);
        var root = json.RootElement;
        Assert.Equal(["user", "saves", "interactions", "positions", "collections", "subscriptions", "jobs", "requestedDigests", "attempts", "removedVideos", "spending"], root.EnumerateObject().Select(member => member.Name));
        Assert.All(root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array), member => Assert.NotEmpty(member.Value.EnumerateArray()));
        Assert.Equal("note of ann", root.GetProperty("saves")[0].GetProperty("note").GetString());
        Assert.Equal(["youtube:ann"], root.GetProperty("collections")[0].GetProperty("videos").EnumerateArray().Select(video => video.GetString()));
        Assert.Equal((5, 0.25m), (root.GetProperty("spending")[0].GetProperty("tokens").GetInt64(), root.GetProperty("spending")[0].GetProperty("cost").GetDecimal()));
        Assert.DoesNotContain(Bob, exported, StringComparison.Ordinal);
        await RefusedAsync(ErrorCode.UserNotFound, () => Users.ExportAsync("stranger", Stream.Null));
    }

    [SkippableFact]
    public async Task Every_table_that_refers_to_users_is_exported_and_dealt_with_when_one_is_deleted()
    {
        await LiveAsync(Ann);
        var keys = await Library.Database.QueryAsync(connection => SchemaCatalog.ForeignKeysAsync(connection, Library.Dialect), CancellationToken.None);
        var referring = keys.Select(key => key.Split(' ')).Where(key => key[2] == "users").Select(key => key[0]).ToList();

        Assert.Equal(ExportedAs.Keys.Order(StringComparer.Ordinal), referring.Order(StringComparer.Ordinal));

        // Those of the other tests have a row in each, so that what they say holds of all.
        Assert.Equal(referring.Order(StringComparer.Ordinal), await ReferringAsync(await KeyAsync(Ann)));
        using var json = JsonDocument.Parse(await ExportAsync(Ann));
        Assert.All(ExportedAs.Values, name => Assert.True(json.RootElement.TryGetProperty(name, out _), name));
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

    /// <summary>Does everything that a user can do, for a row in every table.</summary>
    private async Task LiveAsync(string user)
    {
        await Users.SaveAsync(new LibraryUser { Id = user, DisplayName = $"Name of {user}", Email = $"{user}@example.org" });
        await AddVideoAsync(user == Secret ? "hers" : user);
        var key = user == Secret ? "hers" : user;
        var digest = await DigestAsync(key, userId: user);
        await Interactions.SaveAsync(user, digest, $"note of {user}");
        await Interactions.RecordAsync(user, digest, InteractionAction.Viewed, TimeSpan.FromSeconds(3));
        await Interactions.SetPositionAsync(user, new ReadingPosition { VideoId = Sample.Id(key), DigestId = digest, Item = 1 });
        var collection = await Collections.CreateAsync(new CollectionRequest($"List of {user}") { OwnerId = user });
        await Collections.AddAsync(collection.Id, user, Sample.Id(key));
        await Library.Watching.SubscribeAsync(new SubscriptionRequest($"https://videos.example/{key}") { UserId = user });
        await Library.Jobs.EnqueueAsync([Job($"job of {key}", user)], CancellationToken.None);
        await Library.Budgets.SettleAsync([$"user:{user}"], new BudgetReservation(Day, 5, 0.25m), 5, 0.25m, CancellationToken.None);
        var owner = await KeyAsync(user);
        await Library.Database.WriteAsync(
            connection => connection.InsertAsync(new TombstoneRow { Site = "youtube", ExternalId = $"gone-{key}", RemovedBy = owner, RemovedAt = Timestamp.From(TestLibrary.Start) }), CancellationToken.None);
    }

    private Task<long> KeyAsync(string user) => Library.Database.QueryAsync(connection => connection.Users.Where(row => row.ExternalId == user).Select(row => row.Id).SingleAsync(), CancellationToken.None);

    /// <summary>The foreign keys that have a row of a user.</summary>
    private Task<List<string>> ReferringAsync(long user) => Library.Database.QueryAsync(
        async connection =>
        {
            var referring = new List<string>();
            foreach (var key in await SchemaCatalog.ForeignKeysAsync(connection, Library.Dialect))
                if (key.Split(' ') is [var column, _, "users", ..]
                    && await connection.ExecuteAsync<long>($"SELECT count(*) FROM {SchemaCatalog.Quote(Library.Dialect, column.Split('.')[0])} WHERE {column.Split('.')[1]} = {user}") > 0)
                    referring.Add(column);
            referring.Sort(StringComparer.Ordinal);
            return referring;
        },
        CancellationToken.None);

    /// <summary>Every text in every table, as it is stored.</summary>
    private Task<string> EverythingAsync() => Library.Database.QueryAsync(
        async connection =>
        {
            var texts = new List<string>();
            foreach (var column in (await SchemaCatalog.ColumnsAsync(connection, Library.Dialect)).Where(column => column.Type is "TEXT" or "text"))
                texts.AddRange(await connection.QueryToListAsync<string>($"SELECT {column.Name} FROM {SchemaCatalog.Quote(Library.Dialect, column.Table)} WHERE {column.Name} IS NOT NULL"));
            return string.Join('\n', texts);
        },
        CancellationToken.None);

    private async Task<string> ExportAsync(string user)
    {
        using var stream = new MemoryStream();
        await Users.ExportAsync(user, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private Task<LeasedJob> ClaimAsync() => RequireAsync(Library.Jobs.ClaimAsync(new ClaimTerms { Worker = "w", Lease = TimeSpan.FromMinutes(2), SiteConcurrency = 100, SiteInterval = TimeSpan.Zero, Jitter = 0 }, CancellationToken.None));

    private static async Task<LeasedJob> RequireAsync(Task<LeasedJob?> job) => await job ?? throw new InvalidOperationException("There is nothing to do.");

    private static NewJob Job(string target, string user) => new()
    {
        Id = new JobId(Guid.CreateVersion7()),
        Kind = JobKind.Digest,
        Target = target,
        UniqueKey = target,
        Request = $$$"""{"kind":"digest","address":"x","userId":"{{{user}}}","digest":{"userId":"{{{user}}}","force":true}}""",
        Site = "",
        Priority = JobPriority.Normal,
        Flow = $"user:{user}",
        UserId = user,
    };
}
