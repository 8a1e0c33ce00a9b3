using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage.Jobs;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Processing;

public sealed class ProcessingQueueTests : IAsyncLifetime
{
    private static readonly ClaimTerms Terms = new() { Worker = "ann", Lease = TimeSpan.FromMinutes(1), SiteConcurrency = 10, SiteInterval = TimeSpan.Zero };

    private readonly TemporaryFolder _folder = new();
    private ServiceProvider _services = null!;

    private IProcessingQueue Queue => _services.GetRequiredService<IProcessingQueue>();

    private JobStore Jobs => _services.GetRequiredService<JobStore>();

    public Task InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddVideoDigester().UseSqlite(Path.Combine(_folder.Path, "library.db"));
        _services = services.BuildServiceProvider();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_job_that_was_queued_is_found_and_listed()
    {
        var request = new AddJobRequest("https://example.org/v") { Digests = [new DigestOrder(DigestType.Summary)], Priority = JobPriority.High, UserId = "ann" };

        var queued = await Queue.EnqueueAsync(request);

        var job = (await Queue.FindAsync(queued.Id))!;
        Assert.Equivalent(request, job.Request, strict: true);
        Assert.Equal((JobState.Queued, "example.org", "https://example.org/v", JobPriority.High, false), (job.State, job.Site, job.Target, job.Priority, job.IsFinished));
        Assert.Equal(queued.Id, Assert.Single((await Queue.ListAsync()).Items).Id);
        Assert.False((await Queue.EnqueueAsync(request)).IsNew);
        Assert.Null(await Queue.FindAsync(JobId.Create(DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public async Task Of_several_of_which_one_cannot_be_understood_none_is_queued()
    {
        await Assert.ThrowsAsync<VideoDigesterException>(() => Queue.EnqueueAsync([new ReindexJobRequest(), new AddJobRequest("nothing")]));

        Assert.Empty((await Queue.ListAsync()).Items);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Open AI")]
    [InlineData("nope\n")]
    [InlineData("-")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdefghijkl")]
    public async Task What_can_be_no_provider_is_refused_before_somebody_waits_for_it(string provider)
    {
        DigestOrder[] orders = [new(DigestType.Summary) { Provider = provider }];
        var video = new VideoId("example", "v");
        JobRequest[] requests =
        [
            new AddJobRequest("https://example.org/v") { Digests = orders }, new PlaylistJobRequest("https://example.org/p") { Digests = orders },
            new TranscriptJobRequest(video) { Digests = orders }, new DigestJobRequest(new DigestRequest(video, DigestType.Summary) { Provider = provider }),
        ];

        foreach (var request in requests)
            Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Queue.EnqueueAsync(request))).Code);
        var subscribing = _services.GetRequiredService<ISubscriptions>().SubscribeAsync(new SubscriptionRequest("https://example.org/p") { Digests = orders });
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => subscribing)).Code);
        Assert.Empty((await Queue.ListAsync()).Items);
    }

    [Fact]
    public async Task Null_where_a_value_belongs_is_refused_wherever_it_is_given()
    {
        var library = _services.GetRequiredService<IVideoLibrary>();
        var subscriptions = _services.GetRequiredService<ISubscriptions>();
        Func<Task>[] calls =
        [
            () => Queue.EnqueueAsync([null!]),
            () => Queue.ListAsync(new JobQuery { States = null! }),
            () => library.AddAsync("https://example.org/v", new AddOptions { Languages = null! }),
            () => library.RefreshAsync(new VideoId("example", "v"), new RefreshOptions { Languages = null! }),
            () => library.AddPlaylistAsync("https://example.org/v", new PlaylistOptions { Add = null! }).ToListAsync().AsTask(),
            () => subscriptions.SubscribeAsync(new SubscriptionRequest(null!)),
            () => subscriptions.SubscribeAsync(new SubscriptionRequest("https://example.org/v") { Options = null! }),
            () => subscriptions.SubscribeAsync(new SubscriptionRequest("https://example.org/v") { Options = new PlaylistOptions { Add = null! } }),
            () => subscriptions.SubscribeAsync(new SubscriptionRequest("https://example.org/v") { Digests = null! }),
            () => subscriptions.SubscribeAsync(new SubscriptionRequest("https://example.org/v") { Digests = [null!] }),
        ];

        foreach (var call in calls)
        {
            var failure = await Assert.ThrowsAsync<VideoDigesterException>(call);
            Assert.Equal(ErrorCode.InvalidRequest, failure.Code);
            Assert.Contains("null", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_job_whose_request_is_damaged_is_named_wherever_it_is_read_can_be_cancelled_and_hides_no_other_kind()
    {
        var id = JobId.Create(DateTimeOffset.UnixEpoch);
        await Jobs.EnqueueAsync(
            [new NewJob { Id = id, Kind = JobKind.Add, Target = "v", UniqueKey = "add:v", Request = """{"kind":"add","address":null}""", Site = "", Priority = JobPriority.Normal }], CancellationToken.None);
        await Queue.EnqueueAsync(new ReindexJobRequest());

        foreach (var read in (Func<Task>[])[() => Queue.FindAsync(id), () => Queue.ListAsync(), () => Queue.WatchAsync(id).ToListAsync().AsTask()])
        {
            var failure = await Assert.ThrowsAsync<VideoDigesterException>(read);
            Assert.Equal((ErrorCode.SchemaTooNew, false), (failure.Code, failure.IsRetryable));
            Assert.Contains($"'{id}'", failure.Message, StringComparison.Ordinal);
        }

        Assert.Single((await Queue.ListAsync(new JobQuery { Kind = JobKind.Reindex })).Items);
        Assert.True(await Queue.CancelAsync(id));
    }

    [Fact]
    public async Task Whoever_watches_a_job_sees_it_as_it_is_and_then_each_state_until_it_ends()
    {
        var id = (await Queue.EnqueueAsync(new ReindexJobRequest())).Id;
        var seen = new List<(JobState? From, JobState To, long? Done)>();
        LeasedJob? job = null;

        await foreach (var what in Queue.WatchAsync(id))
        {
            seen.Add((what.Previous, what.Job.State, what.Job.Progress?.Done));
            if (what.Job.State == JobState.Queued)
                job = await Jobs.ClaimAsync(Terms, CancellationToken.None);
            else if (what.Job is { State: JobState.Running, Progress: null })
                await Jobs.RenewAsync([new LeaseRenewal(job!.Lease, new JobProgress(5, null))], TimeSpan.FromMinutes(1), CancellationToken.None);
            else if (what.Job.State == JobState.Running)
                await Jobs.SettleAsync(job!.Lease, new JobSettlement { State = JobState.Succeeded }, CancellationToken.None);
        }

        Assert.Equal([(null, JobState.Queued, null), (JobState.Queued, JobState.Running, null), (JobState.Running, JobState.Running, 5), (JobState.Running, JobState.Succeeded, null)], seen);
        Assert.Single(await Queue.WatchAsync(id).ToListAsync());
        Assert.Empty(await Queue.WatchAsync(JobId.Create(DateTimeOffset.UnixEpoch)).ToListAsync());
    }

    [Fact]
    public async Task Whoever_watches_all_jobs_sees_each_change_from_then_on_once()
    {
        await Queue.EnqueueAsync(new AddJobRequest("https://example.org/before"));
        using var end = new CancellationTokenSource();
        var watching = Queue.WatchAsync(null, end.Token).GetAsyncEnumerator();
        var first = watching.MoveNextAsync();
        var seen = new List<(string Target, JobState? From, JobState To)>();

        for (var at = 0; at < 3; at++)
            await Queue.EnqueueAsync(new AddJobRequest($"https://example.org/{at}"));
        var moved = await first;
        var job = await Jobs.ClaimAsync(Terms, CancellationToken.None);
        await Jobs.SettleAsync(job!.Lease, new JobSettlement { State = JobState.Succeeded }, CancellationToken.None);
        while (moved)
        {
            seen.Add((watching.Current.Job.Target[20..], watching.Current.Previous, watching.Current.Job.State));
            if (seen.Count == 4)
                break;
            moved = await watching.MoveNextAsync();
        }

        Assert.Equal([("0", null, JobState.Queued), ("1", null, JobState.Queued), ("2", null, JobState.Queued), ("before", JobState.Queued, JobState.Succeeded)], seen);
        var more = watching.MoveNextAsync().AsTask();
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => more);
    }

    [Fact]
    public async Task Sites_are_paused_for_a_time_that_is_one()
    {
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Queue.PauseSiteAsync("youtube", TimeSpan.Zero))).Code);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Queue.PauseSiteAsync(""))).Code);

        await Queue.PauseSiteAsync(null, TimeSpan.MaxValue);

        Assert.Equal("*", Assert.Single((await Queue.GetStatusAsync()).Sites).Site);
        Assert.True(await Queue.ResumeSiteAsync(null));
    }

    [Theory]
    [InlineData("youtube", "youtube")]
    [InlineData("YouTube", "youtube")]
    [InlineData(" youtube.com ", "youtube")]
    [InlineData("youtu.be", "youtube")]
    [InlineData("https://www.youtube.com/x", "youtube")]
    [InlineData("https://m.example.org/v?id=1", "example.org")]
    [InlineData("www.Example.org", "example.org")]
    [InlineData("example.org/talks", "example.org")]
    [InlineData("vimeo", "vimeo")]
    [InlineData("llm:OpenAI", "llm:OpenAI")]
    [InlineData("*", "*")]
    public async Task A_site_is_known_by_its_name_its_hosts_and_its_addresses(string given, string name)
    {
        await Queue.PauseSiteAsync(given);

        Assert.Equal(name, Assert.Single((await Queue.GetStatusAsync()).Sites).Site);
        Assert.True(await Queue.ResumeSiteAsync(given));
        Assert.Empty((await Queue.GetStatusAsync()).Sites);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("ftp://example.org")]
    [InlineData("https://")]
    public async Task What_names_no_site_is_refused(string given)
    {
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Queue.PauseSiteAsync(given))).Code);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Queue.ResumeSiteAsync(given))).Code);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Queue.ListAsync(new JobQuery { Site = given }))).Code);
    }

    [Fact]
    public async Task What_asks_a_site_is_held_back_and_listed_by_a_host_of_it()
    {
        await Queue.EnqueueAsync([new AddJobRequest("https://youtu.be/dQw4w9WgXcQ"), new ReindexJobRequest()]);
        await Queue.PauseSiteAsync("www.youtube.com");

        Assert.Equal(JobKind.Reindex, (await Jobs.ClaimAsync(Terms, CancellationToken.None))!.Kind);
        Assert.Null(await Jobs.ClaimAsync(Terms, CancellationToken.None));
        Assert.Equal("youtube", Assert.Single((await Queue.ListAsync(new JobQuery { Site = "youtube.com" })).Items).Site);
        Assert.Equal("", Assert.Single((await Queue.ListAsync(new JobQuery { Site = "" })).Items).Site);
    }

    [Fact]
    public async Task The_client_has_the_queue_too()
    {
        await using var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(Path.Combine(_folder.Path, "client.db")));

        Assert.True((await client.Queue.EnqueueAsync(new ReindexJobRequest())).IsNew);
    }
}
