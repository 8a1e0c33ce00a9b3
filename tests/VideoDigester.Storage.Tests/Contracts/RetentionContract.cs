using CsCheck;
using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Library;
using VideoDigester.Storage.Retention;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What is pruned, and above all what is not.</summary>
public abstract class RetentionContract : StorageContract
{
    private static readonly PruneOptions Dry = new() { DryRun = true };

    private DateTimeOffset Now => Library.Time.GetUtcNow();

    [SkippableFact]
    public async Task An_empty_library_has_nothing_to_prune() => Assert.Equal(Nothing(), await PruneAsync());

    [SkippableFact]
    public async Task Attempts_go_when_they_are_old_and_nobody_needs_them()
    {
        await Library.SaveAsync(Sample.Bare("kept"));
        Library.Time.Advance(TimeSpan.FromMinutes(1));
        await FailAsync(Sample.Id("kept"), ErrorCode.Timeout);
        await FailAsync(Sample.Id("kept"), ErrorCode.Network);
        await FailAsync(Sample.Id("never-kept"), ErrorCode.Private);
        await FailAsync(null, ErrorCode.InvalidMetadata);
        Library.Time.Advance(TimeSpan.FromDays(91));
        await FailAsync(null, ErrorCode.InvalidMetadata);

        Assert.Equal(4, (await PruneAsync(Dry)).Logs);
        Assert.Equal(5 + 1, await CountAsync("processing_logs"));
        Assert.Equal(4, (await PruneAsync()).Logs);

        // The last attempt at a video of the library stays.
        Assert.Equal(ErrorCode.Network, Assert.Single(await Library.AttemptsAtAsync(Sample.Id("kept"))).Error!.Code);
        Assert.Equal(2, await CountAsync("processing_logs"));
    }

    [SkippableFact]
    public async Task Attempts_that_cost_something_and_those_at_digests_that_are_there_stay()
    {
        var transcript = Sample.Transcript("digested");
        await Library.SaveAsync(Sample.Bare("digested"));
        await Library.SaveAsync(transcript);
        var used = Library.Attempt with { Usage = new DigestUsage { InputTokens = 10, OutputTokens = 0 } };
        await Library.Digests.SaveAsync(Sample.Digest("digested", transcript, Now), Sample.Identity("one"), false, Library.Attempt, CancellationToken.None);
        await Library.Log.AppendFailureAsync(ProcessingStep.Digest, used, Sample.Id("digested"), new Failure(ErrorCode.ModelFailed, "no"), CancellationToken.None);
        await Library.Log.AppendFailureAsync(ProcessingStep.Answer, Library.Attempt with { Usage = DigestUsage.None }, null, new Failure(ErrorCode.ModelFailed, "no"), CancellationToken.None);
        await FailAsync(Sample.Id("digested"), ErrorCode.Timeout);
        Library.Time.Advance(TimeSpan.FromDays(400));

        // Metadata, transcript and the answer that used nothing.
        Assert.Equal(3, (await PruneAsync()).Logs);
        Assert.Equal(["digest stored", "digest failed", "metadata failed"], (await Library.AttemptsAtAsync(Sample.Id("digested"))).Select(attempt => $"{attempt.Step} {attempt.Outcome}".ToLowerInvariant()));

        // With the digest its attempt may go too.
        await Library.RemoveAsync(Sample.Id("digested"));
        Assert.Equal(1 + 1 - 1, (await PruneAsync()).Logs);
        Assert.Equal(1 + 1, await CountAsync("processing_logs"));
    }

    [SkippableFact]
    public async Task What_says_why_a_video_has_no_captions_stays_until_it_is_asked_about_again_or_has_some()
    {
        var id = Sample.Id("mute");
        await Library.SaveAsync(Sample.Bare("mute", Now));
        await FailAsync(id, ErrorCode.NoCaptions, ProcessingStep.Transcript);
        await FailAsync(id, ErrorCode.Network, ProcessingStep.Transcript);
        await FailAsync(id, ErrorCode.Timeout);
        Library.Time.Advance(TimeSpan.FromDays(200));
        var query = new AttemptQuery { VideoId = id, Step = ProcessingStep.Transcript, HasFailed = true, Descending = false, StartedFrom = TestLibrary.Start };
        var before = (await Library.Log.ListAsync(query, CancellationToken.None)).Items;

        Assert.Equal(1, (await PruneAsync()).Logs);
        Assert.Equal(before, (await Library.Log.ListAsync(query, CancellationToken.None)).Items);

        await Library.SaveAsync(Sample.Transcript("mute", fetchedAt: Now));
        Assert.Equal(3, (await PruneAsync()).Logs);
        Assert.Single(await Library.AttemptsAtAsync(id));
    }

    [SkippableFact]
    public async Task Jobs_go_when_they_have_ended_long_ago_and_failed_ones_later()
    {
        foreach (var state in Enum.GetValues<JobState>())
            await AddAsync(Job(state, Now.AddDays(-15)), Job(state, Now.AddDays(-91)), Job(state, Now.AddDays(-1)));

        // Two of those that succeeded or were cancelled, one of those that failed.
        Assert.Equal(5, (await PruneAsync(Dry)).Jobs);
        Assert.Equal(5, (await PruneAsync()).Jobs);
        Assert.Equal((3 * 7) - 5, await CountAsync("processing_jobs"));
        Assert.Equal(0, (await PruneAsync()).Jobs);
        var left = await Library.Database.QueryAsync(connection => connection.Jobs.Select(job => job.State).ToListAsync(), CancellationToken.None);
        Assert.All(Enum.GetValues<JobState>().Except([JobState.Succeeded, JobState.Cancelled, JobState.Failed]), state => Assert.Equal(3, left.Count(name => name == StoredName<JobState>.Of(state))));
    }

    [SkippableFact]
    public async Task Of_old_days_the_last_observation_stays_of_older_months_too_and_the_first_of_all()
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        DateTimeOffset[] made =
        [
            now.AddYears(-3).AddDays(3), // The first stays.
            now.AddYears(-3).AddDays(4), // Goes: the same month.
            now.AddYears(-3).AddDays(5), // The last of its month.
            now.AddDays(-40), // Goes.
            now.AddDays(-40).AddHours(1), // The last of its day.
            now.AddDays(-30).AddHours(-6), // The day that is 30 days ago is kept whole.
            now.AddDays(-30).AddHours(6),
            now.AddHours(-2),
            now.AddHours(-1),
        ];
        foreach (var at in made)
            await Library.SaveAsync(Sample.Full("counted", at));
        await Library.SaveAsync(Sample.Full("once", now.AddYears(-5)));

        Assert.Equal(2, (await PruneAsync(Dry)).Statistics);
        Assert.Equal(2, (await PruneAsync()).Statistics);
        Assert.Equal(0, (await PruneAsync()).Statistics);

        Assert.Equal(made.Except([made[1], made[3]]), (await Library.RequireAsync(Sample.Id("counted"))).Statistics.Select(counts => counts.ObservedAt));
        Assert.Single((await Library.RequireAsync(Sample.Id("once"))).Statistics);
    }

    [SkippableFact]
    public async Task Null_keeps_for_ever()
    {
        await AddAsync(Job(JobState.Failed, Now.AddYears(-5)), Job(JobState.Succeeded, Now.AddYears(-5)));
        await Library.SaveAsync(Sample.Full("counted", Now.AddYears(-5)));
        await Library.SaveAsync(Sample.Full("counted", Now.AddYears(-5).AddMinutes(1)));
        await Library.SaveAsync(Sample.Full("counted", Now.AddYears(-5).AddMinutes(2)));
        await Library.Parts.SaveAsync("identity", "call", Part, CancellationToken.None);
        Library.Time.Advance(TimeSpan.FromDays(1000));
        var forEver = new RetentionOptions { Logs = null, FinishedJobs = null, FailedJobs = null, FullStatistics = null, DailyStatistics = null, PaidAnswers = null, BudgetDays = null };

        Assert.Equal(Nothing(), await PruneAsync(new PruneOptions { Retention = forEver }));
        Assert.NotEqual(Nothing(), await PruneAsync());
    }

    [SkippableFact]
    public async Task Leftovers_of_digests_and_days_that_no_budget_looks_at_go()
    {
        await Library.Claims.ClaimAsync("old", Guid.NewGuid(), TimeSpan.FromMinutes(1), CancellationToken.None);
        await Library.Parts.SaveAsync("identity", "old", Part, CancellationToken.None);
        foreach (var day in new[] { 0, 1, 364 })
            await Library.Budgets.TryReserveAsync(
                [new BudgetLimit("", null, null), new BudgetLimit("user:ann", null, null)], new BudgetReservation(DateOnly.FromDateTime(Now.UtcDateTime).AddDays(day), 1, 0), CancellationToken.None);
        Library.Time.Advance(TimeSpan.FromDays(366));
        await Library.Claims.ClaimAsync("new", Guid.NewGuid(), TimeSpan.FromMinutes(1), CancellationToken.None);
        await Library.Parts.SaveAsync("identity", "new", Part, CancellationToken.None);

        // Leases go by the clock of the database, which the test does not turn.
        await EndLeaseAsync("old", Now.AddDays(-365));
        await EndLeaseAsync("new", Now);

        var expected = Nothing() with { Claims = 1, PaidAnswers = 1, BudgetDays = 2 };
        Assert.Equal(expected with { IsDryRun = true }, await PruneAsync(Dry));
        Assert.Equal(expected, await PruneAsync());
        Assert.Equal(Nothing(), await PruneAsync());
        Assert.Equal((1, 1, 4), (await CountAsync("digest_claims"), await CountAsync("digest_parts"), await CountAsync("budget_ledger")));
    }

    private Task<int> EndLeaseAsync(string identity, DateTimeOffset at)
    {
        var until = Timestamp.From(at);
        return Library.Database.WriteAsync(connection => connection.Claims.Where(row => row.Identity == identity).Set(row => row.LeaseUntil, until).UpdateAsync(), CancellationToken.None);
    }

    [SkippableFact]
    public async Task More_than_a_batch_goes_in_batches_and_others_write_in_between()
    {
        await AddAsync([.. Enumerable.Range(0, (2 * PruneBatches.Size) + 5).Select(_ => Job(JobState.Succeeded, Now.AddDays(-20)))]);
        await AddAsync([.. Enumerable.Range(0, PruneBatches.Size + 5).Select(at => Log($"old-{at}"))]);
        Library.Time.Advance(TimeSpan.FromDays(100));
        var other = OpenHost();

        var pruning = PruneAsync();
        await other.SaveAsync(Sample.Bare("meanwhile"));
        var pruned = await pruning;

        Assert.Equal(((2 * PruneBatches.Size) + 5, PruneBatches.Size + 5), (pruned.Jobs, pruned.Logs));
        Assert.NotNull(await other.Videos.FindAsync(Sample.Id("meanwhile"), CancellationToken.None));
    }

    [SkippableFact]
    public async Task Stopped_it_goes_on_where_it_was()
    {
        await AddAsync([.. Enumerable.Range(0, 5 * PruneBatches.Size).Select(at => Log($"old-{at}"))]);
        Library.Time.Advance(TimeSpan.FromDays(100));
        using var stop = new CancellationTokenSource();
        var batches = 0;
        var pruning = PruneBatches.RunAsync(
            Library.Database,
            (connection, after) => connection.Logs.Where(log => log.Id > after).OrderBy(log => log.Id).Take(PruneBatches.Size).Select(log => log.Id).ToListAsync(),
            async (connection, keys) =>
            {
                var removed = await LinqToDB.LinqExtensions.DeleteAsync(connection.Logs.Where(log => keys.Contains(log.Id)), CancellationToken.None);
                if (++batches == 2)
                    await stop.CancelAsync();
                return removed;
            },
            stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pruning);

        // The batch that was under way is given up.
        Assert.Equal(4 * PruneBatches.Size, await CountAsync("processing_logs"));
        Assert.Equal(4 * PruneBatches.Size, (await PruneAsync()).Logs);
    }

    [SkippableFact]
    public async Task A_time_outside_its_range_is_refused_by_name()
    {
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => PruneAsync(new PruneOptions { Retention = new RetentionOptions { Logs = TimeSpan.FromMinutes(1) } }));

        Assert.Equal(ErrorCode.InvalidRequest, failure.Code);
        Assert.Contains(nameof(RetentionOptions.Logs), failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Compacted_the_library_holds_what_it_held()
    {
        await Library.SaveAsync(Sample.Full("kept"));
        await Library.SaveAsync(Sample.Transcript("kept"));
        await AddAsync([.. Enumerable.Range(0, 500).Select(_ => Job(JobState.Succeeded, Now.AddDays(-20)))]);

        Assert.Equal(500, (await PruneAsync(new PruneOptions { Compact = true })).Jobs);

        Assert.NotEmpty(await Library.FindAsync("words"));
        await Library.SaveAsync(Sample.Bare("after"));
    }

    [SkippableFact]
    public async Task Pruned_twice_nothing_more_goes_and_what_is_listed_stays()
    {
        var run = 0;
        await Gen.Select(Gen.Int[0, 1500], Gen.Int[0, 3], Gen.Int[0, 5]).Array[1, 25].SampleAsync(
            async happened =>
            {
                var round = Interlocked.Increment(ref run);
                var start = Now;
                foreach (var (day, video, what) in happened)
                    await HappenAsync($"{round}-{video}", start.AddDays(day - 1500), what);
                var (videos, digests) = await ShownAsync(round);

                var dry = await PruneAsync(Dry);
                var first = await PruneAsync();

                Assert.Equal(first, dry with { IsDryRun = false });
                Assert.Equal(Nothing(), await PruneAsync());
                var (videosAfter, digestsAfter) = await ShownAsync(round);
                Assert.Equal(digests, digestsAfter);
                Assert.Equal(videos.Select(video => video.Metadata.Id), videosAfter.Select(video => video.Metadata.Id));
                foreach (var (before, after) in videos.Zip(videosAfter))
                {
                    VideoStoreContract.Same(before.Metadata, after.Metadata);
                    Assert.Equal(before.Transcripts, after.Transcripts);
                    Assert.Equal((before.Statistics[0], before.Statistics[^1]), (after.Statistics[0], after.Statistics[^1]));
                    Assert.Subset(before.Statistics.ToHashSet(), after.Statistics.ToHashSet());
                    Assert.NotEmpty(await Library.AttemptsAtAsync(after.Metadata.Id));
                }
            },
            iter: 25,
            threads: 1);
    }

    private static DigestPart Part => new("answer", LlmFinishReason.Completed, new DigestUsage());

    private static PruneResult Nothing() => new() { IsDryRun = false, Logs = 0, Jobs = 0, Statistics = 0, Claims = 0, PaidAnswers = 0, BudgetDays = 0 };

    private async Task HappenAsync(string key, DateTimeOffset at, int what)
    {
        var attempt = new Attempt(key, at);
        if (what == 0 || await Library.Videos.FindAsync(Sample.Id(key), CancellationToken.None) is null)
            await Library.Videos.SaveAsync(Sample.Full(key, at), null, attempt, CancellationToken.None);
        if (what == 1)
            await AddAsync(Log(key, at));
        if (what == 2)
            await AddAsync(Job(JobState.Succeeded, at), Job(JobState.Failed, at), Job(JobState.Queued, at));
        if (what == 3)
            await Library.Transcripts.SaveAsync(Sample.Transcript(key, fetchedAt: at), attempt, CancellationToken.None);
        if (what == 4 && await Library.Transcripts.FindAsync(Sample.Id(key), null, CancellationToken.None) is { } transcript)
            await Library.Digests.SaveAsync(Sample.Digest(key, transcript, at), Sample.Identity(key), false, attempt, CancellationToken.None);
    }

    private async Task<(IReadOnlyList<Video> Videos, IReadOnlyList<string> Digests)> ShownAsync(int round)
    {
        var (videos, digests) = (new List<Video>(), new List<string>());
        foreach (var id in Enumerable.Range(0, 4).Select(at => Sample.Id($"{round}-{at}")))
        {
            if (await Library.Videos.FindAsync(id, CancellationToken.None) is not { } video)
                continue;
            videos.Add(video);
            digests.AddRange((await Library.Digests.ListAsync(id, CancellationToken.None)).Select(digest => System.Text.Json.JsonSerializer.Serialize(digest)));
        }

        return (videos, digests);
    }

    private Task<PruneResult> PruneAsync(PruneOptions? options = null) =>
        new LibraryPruner(Library.Database, Library.Claims, new RetentionOptions(), Library.Time).PruneAsync(options ?? new PruneOptions(), CancellationToken.None);

    private Task FailAsync(VideoId? id, ErrorCode code, ProcessingStep step = ProcessingStep.Metadata) =>
        Library.Log.AppendFailureAsync(step, Library.Attempt, id, new Failure(code, "failed"), CancellationToken.None);

    private Task<bool> AddAsync<T>(params T[] rows)
        where T : class =>
        Library.Database.WriteAsync(
            async connection =>
            {
                foreach (var row in rows)
                    await Library.Dialect.WriteAsync(connection, [row], CancellationToken.None);
                return true;
            },
            CancellationToken.None);

    private LogRow Log(string key, DateTimeOffset? at = null) =>
        ProcessingLog.FailureRow(ProcessingStep.Metadata, new Attempt(key, at ?? Now), Sample.Id(key), new Failure(ErrorCode.Timeout, "late"), at ?? Now);

    private static JobRow Job(JobState state, DateTimeOffset at)
    {
        var isFinal = state is JobState.Succeeded or JobState.Failed or JobState.Cancelled;
        return new JobRow
        {
            PublicId = Guid.CreateVersion7(at),
            Kind = "add",
            Target = "https://videos.example/1",
            UniqueKey = Guid.NewGuid().ToString(),
            Request = "{}",
            Site = "youtube",
            State = StoredName<JobState>.Of(state),
            Flow = "",
            AvailableAt = Timestamp.From(at),
            CreatedAt = Timestamp.From(at),
            ChangedAt = Timestamp.From(at),
            FinishedAt = isFinal ? Timestamp.From(at) : null,
            LeaseUntil = state == JobState.Running ? Timestamp.From(at) : null,
            ErrorCode = state == JobState.Failed ? nameof(ErrorCode.Private) : null,
        };
    }

    private async Task<long> CountAsync(string table) => (await Library.CountRowsAsync())[table];
}
