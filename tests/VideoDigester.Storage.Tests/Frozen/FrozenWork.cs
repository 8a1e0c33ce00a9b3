using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests;

/// <summary>What frozen databases hold of playlists, subscriptions and jobs.</summary>
internal static class FrozenWork
{
    private const string Site = "videos.example";
    private const string Terms = """{"digests":[{"type":"highlights"}]}""";

    private static readonly PlaylistId Talks = new("youtube", "PLfrozen");
    private static readonly Failure Refused = new(ErrorCode.RateLimited, "slow down") { IsRetryable = true };

    public static async Task WriteAsync(TestLibrary library)
    {
        var facts = new PlaylistFacts(Talks, "https://www.youtube.com/playlist?list=PLfrozen") { Title = "Talks", Description = "All of them", EntryCount = 2 };
        var listing = await library.Playlists.BeginAsync(facts, new PlaylistOptions(), lease: null, CancellationToken.None);
        NewEntry[] entries = [new("youtube:frozen", "https://www.youtube.com/watch?v=frozen", "Frozen"), new("youtube:gone", "https://www.youtube.com/watch?v=gone", "Gone")];
        await library.Playlists.AppendAsync(listing, entries, 0, CancellationToken.None);
        await library.Playlists.CompleteAsync(listing, isWhole: true, library.Attempt, CancellationToken.None);
        await library.PlaylistEntries.SettleEverywhereAsync("youtube:frozen", EntryState.Kept, Sample.Id("frozen"), null, lease: null, CancellationToken.None);
        await library.PlaylistEntries.SettleEverywhereAsync("youtube:gone", EntryState.Failed, null, new Failure(ErrorCode.Removed, "gone"), lease: null, CancellationToken.None);
        var subscription = await library.Database.WriteAsync(SubscribeAsync, CancellationToken.None);
        NewJob[] jobs = [New("done") with { Priority = JobPriority.High }, New("refused"), New("waiting") with { UserId = "ann", SubscriptionId = subscription }];
        await library.Jobs.EnqueueAsync(jobs, CancellationToken.None);
        await library.Jobs.SettleAsync((await ClaimAsync(library))!.Lease, new JobSettlement { State = JobState.Succeeded, Result = "added" }, CancellationToken.None);
        var refused = new JobSettlement { State = JobState.Failed, Error = Refused, CountsAsFailure = true, Site = new SiteReport(Refused), Step = ProcessingStep.Metadata, StartedAt = TestLibrary.Start };
        await library.Jobs.SettleAsync((await ClaimAsync(library))!.Lease, refused, CancellationToken.None);
    }

    public static async Task RequireAsync(TestLibrary library)
    {
        var playlist = (await library.PlaylistReader.FindAsync(Talks, CancellationToken.None))!;
        Assert.Equal(("Talks", "All of them", 2L, 1L, 0L, 1L), (playlist.Title, playlist.Description, playlist.EntryCount, playlist.Videos, playlist.Pending, playlist.Failed));
        var subscription = await library.Database.QueryAsync(connection => connection.Subscriptions.SingleAsync(), CancellationToken.None);
        Assert.Equal((Terms, (long)TimeSpan.FromHours(1).TotalMilliseconds, "active"), (subscription.Request, subscription.IntervalMs, subscription.State));
        var jobs = (await library.Jobs.ListAsync(new JobQuery { Descending = false }, CancellationToken.None)).Items;
        Assert.Equal(
            [("done", JobState.Succeeded, "added", null, 0), ("refused", JobState.Failed, null, Refused, 1), ("waiting", JobState.Queued, null, null, 0)],
            jobs.Select(job => (job.Target, job.State, job.Result, job.Error, job.Failures)));
        Assert.Equal(("ann", subscription.PublicId), (jobs[2].UserId, jobs[2].SubscriptionId!.Value.Value));
        var attempt = Assert.Single((await library.Log.ListAsync(new AttemptQuery { JobId = jobs[1].Id }, CancellationToken.None)).Items);
        Assert.Equal(("ann", 1, Refused), (attempt.Worker, attempt.Attempt, attempt.Error));
        Assert.Equal((Site, 1), (await library.Jobs.StatusAsync(CancellationToken.None)).Sites.Select(site => (site.Site, site.Failures)).Single());

        await library.Jobs.ResumeSiteAsync(Site, CancellationToken.None);
        Assert.Equal(jobs[2].Id, (await ClaimAsync(library))!.Lease.Id);
    }

    private static async Task<SubscriptionId> SubscribeAsync(LibraryConnection connection)
    {
        var entry = await connection.PlaylistVideos.OrderBy(row => row.Id).FirstAsync();
        var subscription = new SubscriptionRow
        {
            PublicId = new Guid("019b76da-a800-7000-8000-000000000003"),
            Url = "https://www.youtube.com/playlist?list=PLfrozen",
            UrlKey = "https://www.youtube.com/playlist?list=PLfrozen",
            UserId = await connection.Users.Where(user => user.ExternalId == "ann").Select(user => (long?)user.Id).SingleAsync(),
            PlaylistId = entry.PlaylistId,
            IntervalMs = (long)TimeSpan.FromHours(1).TotalMilliseconds,
            State = "active",
            Request = Terms,
            NextDueAt = Timestamp.From(TestLibrary.Start.AddYears(50)),
            AddedAt = Timestamp.From(TestLibrary.Start),
        };
        subscription.Id = await connection.InsertWithInt64IdentityAsync(subscription);
        await connection.InsertAsync(new SubscriptionPlaylistRow { SubscriptionId = subscription.Id, PlaylistId = entry.PlaylistId, FirstEntry = entry.Id + 1, LastEntry = entry.Id + 1 });
        await connection.InsertAsync(new SubscriptionVideoRow { SubscriptionId = subscription.Id, PlaylistVideoId = entry.Id });
        return new SubscriptionId(subscription.PublicId);
    }

    private static NewJob New(string target) => new()
    {
        Id = JobId.Create(TestLibrary.Start),
        Kind = JobKind.Add,
        Target = target,
        UniqueKey = $"add:{target}",
        Request = """{"kind":"add","address":"https://videos.example/watch"}""",
        Site = Site,
        Priority = JobPriority.Normal,
    };

    private static Task<LeasedJob?> ClaimAsync(TestLibrary library) => library.Jobs.ClaimAsync(
        new ClaimTerms { Worker = "ann", Lease = TimeSpan.FromMinutes(1), SiteConcurrency = 1, SiteInterval = TimeSpan.Zero, Jitter = 0 }, CancellationToken.None);
}
