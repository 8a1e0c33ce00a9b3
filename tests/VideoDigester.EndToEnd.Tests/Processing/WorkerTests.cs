using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.Crew;
using VideoDigester.Testing.Llm;

namespace VideoDigester.EndToEnd.Tests.Processing;

/// <summary>What becomes of jobs when a worker has them.</summary>
public sealed class WorkerTests
{
    private static readonly FakeScenario Site = CrewSite.Scenario(0, 0, 0);

    // The numbers below this are gone.
    private const int First = CrewSite.GoneInThousand;

    [SkippableFact]
    public async Task A_queued_address_is_added_and_its_digests_follow()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site);
        var add = await library.Queue.EnqueueAsync(new AddJobRequest(CrewSite.Address(First)) { UserId = "ann", Digests = [new DigestOrder(DigestType.Highlights), new DigestOrder(DigestType.Summary)] });

        await library.DrainAsync(options => (options.Name, options.Concurrency) = ("first", 1));

        var jobs = await library.JobsAsync();
        Assert.Equal([(JobKind.Add, "added"), (JobKind.Digest, "stored"), (JobKind.Digest, "stored")], jobs.Select(job => (job.Request.Kind, job.Result)));
        Assert.All(jobs, job => Assert.Equal((JobState.Succeeded, 1, 0, null), (job.State, job.Attempts, job.Failures, job.Error)));
        Assert.All(jobs, job => Assert.StartsWith("first#", job.Worker));
        Assert.All(jobs, job => Assert.Equal("ann", job.Request.UserId));
        Assert.Equal(2, (await library.Digests.ListAsync(new VideoId("fake", $"v{First}"))).Count);
        var attempts = (await library.Library.ListAttemptsAsync(new AttemptQuery { Descending = false })).Items;
        Assert.Equal([ProcessingStep.Metadata, ProcessingStep.Transcript, ProcessingStep.Digest, ProcessingStep.Digest], attempts.Select(attempt => attempt.Step));
        Assert.Equal([add.Id, add.Id, jobs[1].Id, jobs[2].Id], attempts.Select(attempt => attempt.JobId!.Value));
        Assert.All(attempts, attempt => Assert.StartsWith("first#", attempt.Worker));
    }

    [SkippableFact]
    public async Task What_follows_from_a_job_has_the_priority_that_it_was_raised_to()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site);
        var request = new AddJobRequest(CrewSite.Address(First)) { Priority = JobPriority.Low, Digests = [new DigestOrder(DigestType.Highlights)] };
        await library.Queue.EnqueueAsync(request);
        await library.Queue.EnqueueAsync(request with { Priority = JobPriority.High });

        await library.DrainAsync();

        Assert.Equal([(JobKind.Add, JobPriority.High), (JobKind.Digest, JobPriority.High)], (await library.JobsAsync()).Select(job => (job.Request.Kind, job.Priority)));
    }

    [SkippableFact]
    public async Task A_video_from_disk_that_is_brought_up_to_date_is_in_the_log_of_its_job()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site);
        await foreach (var imported in library.Library.ImportAsync(Repository.PathOf("samples", "Data")))
            Assert.Equal(IngestOutcome.Added, imported.Outcome);
        var video = (await library.Library.ListAsync()).Items[0].Id;
        var id = (await library.Queue.EnqueueAsync(new RefreshJobRequest(video))).Id;

        await library.DrainAsync();

        var attempts = (await library.Library.ListAttemptsAsync(new AttemptQuery { JobId = id, Descending = false })).Items;
        Assert.Equal([(ProcessingStep.Metadata, "unchanged"), (ProcessingStep.Transcript, "unchanged")], attempts.Select(attempt => (attempt.Step, attempt.Outcome)));
        Assert.Equal((JobState.Succeeded, "unchanged"), ((await library.RequireAsync(id)).State, (await library.RequireAsync(id)).Result));
    }

    [SkippableFact]
    public async Task What_is_gone_is_given_up_at_once_and_the_others_are_done()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site);
        var jobs = await library.Queue.EnqueueAsync([new AddJobRequest(CrewSite.Address(0)), new AddJobRequest(CrewSite.Address(First))]);

        await library.DrainAsync();

        var gone = await library.RequireAsync(jobs[0].Id);
        Assert.Equal((JobState.Failed, 1, ErrorCode.Removed), (gone.State, gone.Attempts, gone.Error!.Code));
        Assert.Equal(JobState.Succeeded, (await library.RequireAsync(jobs[1].Id)).State);
        Assert.Equal(1, (await library.Queue.GetStatusAsync()).Failed);
    }

    [SkippableFact]
    public async Task A_failure_that_passes_is_tried_again_later_and_the_log_says_when()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site with { Metadata = Fails("ERROR: [example] Unable to download webpage: HTTP Error 503: Service Unavailable") });
        var id = (await library.Queue.EnqueueAsync(new AddJobRequest(CrewSite.Address(First)))).Id;

        await library.WorkUntilAsync(async () => (await library.RequireAsync(id)).State == JobState.Scheduled);
        var waiting = await library.RequireAsync(id);
        library.YtDlp.Play(Site);
        await library.WorkUntilAsync(async () => (await library.RequireAsync(id)).IsFinished);

        Assert.Equal((1, ErrorCode.SiteUnavailable), (waiting.Failures, waiting.Error!.Code));
        var done = await library.RequireAsync(id);
        Assert.Equal((JobState.Succeeded, 2, null), (done.State, done.Attempts, done.Error));
        var failed = Assert.Single((await library.Library.ListAttemptsAsync(new AttemptQuery { HasFailed = true })).Items);
        Assert.Equal((id, 1), (failed.JobId!.Value, failed.Attempt));
        Assert.Equal(waiting.AvailableAt, failed.NextAttemptAt);
        Assert.Equal([2, 2], (await library.Library.ListAttemptsAsync(new AttemptQuery { HasFailed = false })).Items.Select(attempt => attempt.Attempt));
    }

    [SkippableFact]
    public async Task A_job_that_goes_on_failing_is_given_up_with_its_reason()
    {
        await using var library = await WorkerLibrary.OpenAsync(
            Site with { Metadata = Fails("ERROR: [example] Unable to download webpage: HTTP Error 503: Service Unavailable") },
            options => (options.Processing.MaxFailures, options.Processing.MaxRetryDelay) = (2, TimeSpan.FromSeconds(1)));
        var id = (await library.Queue.EnqueueAsync(new AddJobRequest(CrewSite.Address(First)))).Id;

        await library.WorkUntilAsync(async () => (await library.RequireAsync(id)).IsFinished);

        var given = await library.RequireAsync(id);
        Assert.Equal((JobState.Failed, 2, 2, ErrorCode.SiteUnavailable), (given.State, given.Attempts, given.Failures, given.Error!.Code));
        Assert.True(await library.Queue.RetryAsync(id));
        Assert.Equal((JobState.Queued, 0), ((await library.RequireAsync(id)).State, (await library.RequireAsync(id)).Failures));
    }

    [SkippableFact]
    public async Task A_site_that_refuses_is_left_alone_and_its_jobs_are_not_blamed()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site with { Metadata = Fails("ERROR: [example] HTTP Error 429: Too Many Requests") }, options => options.Processing.SiteConcurrency = 1);
        var jobs = await library.Queue.EnqueueAsync([.. Enumerable.Range(First, 5).Select(number => new AddJobRequest(CrewSite.Address(number)))]);

        await library.WorkUntilAsync(async () => (await library.Queue.GetStatusAsync()).Sites.Any(site => site.PausedUntil is not null));
        await library.WorkUntilAsync(async () => await Task.FromResult(true));

        var paused = Assert.Single((await library.Queue.GetStatusAsync()).Sites);
        Assert.Equal(("videos.example", 1, ErrorCode.RateLimited), (paused.Site, paused.Failures, paused.Error!.Code));
        Assert.Single(library.YtDlp.Invocations);
        Assert.DoesNotContain(await library.JobsAsync(), job => job.IsFinished);

        library.YtDlp.Play(Site);
        Assert.True(await library.Queue.ResumeSiteAsync("videos.example"));
        foreach (var job in jobs)
            await library.Queue.RetryAsync(job.Id);
        await library.DrainAsync();

        Assert.All(await library.JobsAsync(), job => Assert.Equal(JobState.Succeeded, job.State));
        Assert.Empty((await library.Queue.GetStatusAsync()).Sites);
    }

    [SkippableFact]
    public async Task A_model_that_asks_for_patience_is_left_alone_as_long_as_it_says()
    {
        var refusing = new ScriptedProvider((_, _, _) => throw new VideoDigesterException(new Failure(ErrorCode.RateLimited, "slow down") { RetryAfter = TimeSpan.FromHours(2) }));
        await using var library = await WorkerLibrary.OpenAsync(Site, build: builder => builder.AddLlmProvider("model", _ => refusing));
        await library.Library.AddAsync(CrewSite.Address(First));
        await library.Queue.EnqueueAsync(new DigestJobRequest(new DigestRequest(new VideoId("fake", $"v{First}"), DigestType.Summary) { Provider = "model" }));

        await library.WorkUntilAsync(async () => (await library.Queue.GetStatusAsync()).Sites.Count > 0);

        var paused = Assert.Single((await library.Queue.GetStatusAsync()).Sites);
        Assert.Equal("llm:model", paused.Site);
        Assert.True(paused.PausedUntil > DateTimeOffset.UtcNow.AddHours(1.9));
    }

    [SkippableFact]
    public async Task A_premiere_comes_back_when_it_has_begun()
    {
        var begins = DateTimeOffset.UtcNow.AddHours(3);
        var scenario = Site with { Infos = new JsonObject { [CrewSite.Address(First)] = new JsonObject { ["id"] = "p", ["title"] = "Premiere", ["extractor_key"] = "Fake", ["webpage_url"] = CrewSite.Address(First), ["live_status"] = "is_upcoming", ["release_timestamp"] = begins.ToUnixTimeSeconds() } } };
        await using var library = await WorkerLibrary.OpenAsync(scenario);
        var id = (await library.Queue.EnqueueAsync(new AddJobRequest(CrewSite.Address(First)))).Id;

        await library.WorkUntilAsync(async () => (await library.RequireAsync(id)).Attempts > 0 && (await library.RequireAsync(id)).State == JobState.Scheduled);

        var waiting = await library.RequireAsync(id);
        Assert.Equal((ErrorCode.Upcoming, 0, "added"), (waiting.Error!.Code, waiting.Failures, waiting.Result));
        Assert.InRange(waiting.AvailableAt, begins, begins.AddMinutes(3));
        Assert.NotNull(await library.Library.FindAsync(new VideoId("fake", "p")));
    }

    [SkippableFact]
    public async Task Captions_of_a_new_video_are_asked_for_again_and_its_digests_follow_them()
    {
        JsonObject Info(bool hasCaptions) => new()
        {
            ["id"] = "new",
            ["title"] = "New",
            ["extractor_key"] = "Fake",
            ["webpage_url"] = CrewSite.Address(First),
            ["duration"] = 180,
            ["timestamp"] = DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeSeconds(),
            ["subtitles"] = hasCaptions ? new JsonObject { ["en"] = new JsonArray(new JsonObject { ["ext"] = "vtt", ["url"] = "https://videos.example/captions.vtt" }) } : new JsonObject(),
        };
        FakeScenario With(bool hasCaptions) => Site with { Infos = new JsonObject { [CrewSite.Address(First)] = Info(hasCaptions) } };
        await using var library = await WorkerLibrary.OpenAsync(With(hasCaptions: false));
        var id = (await library.Queue.EnqueueAsync(new AddJobRequest(CrewSite.Address(First)) { Digests = [new DigestOrder(DigestType.Highlights)] })).Id;
        await library.WorkUntilAsync(async () => (await library.RequireAsync(id)).State == JobState.Scheduled);
        var waiting = await library.RequireAsync(id);
        Assert.Equal((ErrorCode.NoCaptions, "added"), (waiting.Error!.Code, waiting.Result));
        Assert.InRange(waiting.AvailableAt - DateTimeOffset.UtcNow, TimeSpan.FromHours(5.9), TimeSpan.FromHours(6));

        library.YtDlp.Play(With(hasCaptions: true));
        Assert.True(await library.Queue.RetryAsync(id));
        await library.DrainAsync();

        Assert.Single(await library.Digests.ListAsync(new VideoId("fake", "new")));
        Assert.Null((await library.RequireAsync(id)).Error);
    }

    [SkippableFact]
    public async Task A_worker_that_stops_gives_back_what_it_has_not_done()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site with { Metadata = new FakePhase { Hang = true } });
        var id = (await library.Queue.EnqueueAsync(new AddJobRequest(CrewSite.Address(First)))).Id;

        await library.WorkUntilAsync(async () => await Task.FromResult(library.YtDlp.Invocations.Count > 0), options => options.StopGrace = TimeSpan.Zero);

        var back = await library.RequireAsync(id);
        Assert.Equal((JobState.Queued, 0, 0, null), (back.State, back.Attempts, back.Failures, back.LeaseUntil));
        Assert.Empty(library.YtDlp.FindProcesses());
        Assert.Empty((await library.Library.ListAttemptsAsync()).Items);
    }

    [SkippableTheory]
    [InlineData(JobState.Cancelled)]
    [InlineData(JobState.Paused)]
    public async Task A_job_that_runs_stops_at_once_when_it_is_cancelled_or_paused_in_the_same_process(JobState wanted)
    {
        await using var library = await WorkerLibrary.OpenAsync(Site with { Metadata = new FakePhase { Hang = true } });
        var id = (await library.Queue.EnqueueAsync(new AddJobRequest(CrewSite.Address(First)))).Id;
        using var stop = new CancellationTokenSource();
        var working = library.StartWorker(stop.Token, options => options.Lease = TimeSpan.FromHours(1));
        await WorkerLibrary.UntilAsync(async () => await Task.FromResult(library.YtDlp.Invocations.Count > 0));

        Assert.True(wanted == JobState.Cancelled ? await library.Queue.CancelAsync(id) : await library.Queue.PauseAsync(id));
        await WorkerLibrary.UntilAsync(async () => (await library.RequireAsync(id)).State == wanted);

        Assert.Empty(library.YtDlp.FindProcesses());
        await stop.CancelAsync();
        await working;
        Assert.Equal(wanted, (await library.RequireAsync(id)).State);
    }

    [SkippableFact]
    public async Task A_worker_without_yt_dlp_leaves_the_job_to_others()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site, options => options.YtDlp.ExecutablePath = "/nowhere/yt-dlp");
        await library.Queue.EnqueueAsync([new AddJobRequest(CrewSite.Address(First)), new ReindexJobRequest { NotBefore = DateTimeOffset.UtcNow.AddSeconds(1) }]);

        await library.WorkUntilAsync(async () => (await library.JobsAsync())[1].IsFinished);

        var (add, reindex) = ((await library.JobsAsync())[0], (await library.JobsAsync())[1]);
        Assert.Equal((JobState.Queued, 0, 0), (add.State, add.Attempts, add.Failures));
        Assert.Equal((JobState.Succeeded, "indexed"), (reindex.State, reindex.Result));
    }

    [SkippableFact]
    public async Task A_budget_that_is_used_up_makes_digests_wait_for_the_next_day()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site, options => options.Digests.Budget.MaxTokensPerDay = 10, builder => builder.AddLlmProvider("model", _ => ScriptedProvider.Honest));
        await library.Library.AddAsync(CrewSite.Address(First));
        var id = (await library.Queue.EnqueueAsync(new DigestJobRequest(new DigestRequest(new VideoId("fake", $"v{First}"), DigestType.Summary) { Provider = "model" }))).Id;

        await library.WorkUntilAsync(async () => (await library.RequireAsync(id)).State == JobState.Scheduled);

        var waiting = await library.RequireAsync(id);
        Assert.Equal(ErrorCode.BudgetExceeded, waiting.Error!.Code);
        Assert.InRange(waiting.AvailableAt, DateTimeOffset.UtcNow.Date.AddDays(1), DateTimeOffset.UtcNow.Date.AddDays(1).AddMinutes(5));
    }

    [SkippableFact]
    public async Task Jobs_are_measured_and_traced()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site);
        var jobs = await library.Queue.EnqueueAsync([new AddJobRequest(CrewSite.Address(0)), new AddJobRequest(CrewSite.Address(First))]);
        var outcomes = new ConcurrentBag<(string? Outcome, string? Error)>();
        var depths = new ConcurrentBag<long>();
        var spans = new ConcurrentBag<(string Id, ActivityStatusCode Status)>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == VideoDigesterTelemetry.MeterName) listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
        {
            if (instrument.Name == VideoDigesterTelemetry.Instruments.JobDuration)
                outcomes.Add(((string?)tags.ToArray().First(tag => tag.Key == VideoDigesterTelemetry.Tags.Outcome).Value, (string?)tags.ToArray().FirstOrDefault(tag => tag.Key == VideoDigesterTelemetry.Tags.ErrorType).Value));
        });
        meters.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            if (instrument.Name == VideoDigesterTelemetry.Instruments.QueueJobs)
                depths.Add(value);
        });
        meters.Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == VideoDigesterTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => spans.Add(((string?)activity.GetTagItem(VideoDigesterTelemetry.Tags.JobId) ?? "", activity.Status)),
        };
        ActivitySource.AddActivityListener(activities);

        await library.Queue.EnqueueAsync(new ReindexJobRequest { NotBefore = DateTimeOffset.UtcNow.AddHours(1) });
        await library.WorkUntilAsync(async () =>
        {
            meters.RecordObservableInstruments();
            return !depths.IsEmpty && (await library.JobsAsync()).Count(job => job.IsFinished) == 2;
        });

        Assert.Contains(("succeeded", null), outcomes);
        Assert.Contains(("failed", nameof(ErrorCode.Removed)), outcomes);
        Assert.Contains((jobs[0].Id.ToString(), ActivityStatusCode.Error), spans);
        Assert.Contains((jobs[1].Id.ToString(), ActivityStatusCode.Unset), spans);
    }

    private static FakePhase Fails(string line) => new() { Stderr = line + "\n", ExitCode = 1, Null = true };
}
