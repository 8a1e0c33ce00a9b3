using VideoDigester.Processing.Queue;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Sqlite;

/// <summary>Whoever watches takes his time. A file goes by the clock of the test, which can be turned.</summary>
public sealed class SqliteJobWatcherTests : QueueContract
{
    [SkippableFact]
    public async Task Whoever_is_slow_hears_of_all_changes()
    {
        await using var events = new JobWatcher(Jobs, Library.Time).WatchAsync(CancellationToken.None).GetAsyncEnumerator();
        var first = events.MoveNextAsync().AsTask();
        await EnqueueAsync(New("one"));
        Assert.Equal("one", await NextAsync(events, first));

        await EnqueueAsync(New("two"));
        Library.Time.Advance(TimeSpan.FromMinutes(1));
        await EnqueueAsync(New("three"));

        Assert.Equal("two", await NextAsync(events, events.MoveNextAsync().AsTask()));
        Assert.Equal("three", await NextAsync(events, events.MoveNextAsync().AsTask()));
    }

    private protected override Task<ITestEngine> CreateEngineAsync() => Task.FromResult<ITestEngine>(new SqliteEngine());

    private async Task<string> NextAsync(IAsyncEnumerator<JobEvent> events, Task<bool> moving)
    {
        while (!moving.IsCompleted)
        {
            Library.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(moving, Task.Delay(TimeSpan.FromMilliseconds(10)));
        }

        Assert.True(await moving);
        return events.Current.Job.Target;
    }
}
