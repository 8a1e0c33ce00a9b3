using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Processing;

/// <summary>A worker that takes nothing but what it cannot do.</summary>
public sealed class MissingToolTests
{
    [SkippableFact]
    public async Task It_gives_back_what_it_took_and_takes_no_more()
    {
        await using var library = await WorkerLibrary.OpenAsync(new FakeScenario(), options => options.YtDlp.ExecutablePath = "/nowhere/yt-dlp");
        var id = (await library.Queue.EnqueueAsync(new AddJobRequest("https://videos.example/1"))).Id;
        using var stop = new CancellationTokenSource();
        var working = library.StartWorker(stop.Token, options =>
        {
            options.Kinds.Add(JobKind.Add);
            options.Concurrency = 1;
        });
        await WorkerLibrary.UntilAsync(async () => (await AttemptsAsync()).Count > 0);

        // Work of others wakes it each time.
        for (var at = 0; at < 5; at++)
        {
            var other = (await library.Queue.EnqueueAsync(new ReindexJobRequest())).Id;
            await library.WorkUntilAsync(async () => (await library.RequireAsync(other)).IsFinished, options => options.Kinds.Add(JobKind.Reindex));
        }

        await stop.CancelAsync();
        await working;
        Assert.Equal(JobState.Queued, (await library.RequireAsync(id)).State);
        Assert.Equal(ErrorCode.ToolMissing, Assert.Single(await AttemptsAsync()).Error!.Code);

        async Task<IReadOnlyList<ProcessingAttempt>> AttemptsAsync() => (await library.Library.ListAttemptsAsync(new AttemptQuery { JobId = id })).Items;
    }
}
