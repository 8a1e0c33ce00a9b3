using System.Text.Json;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class QueueStopTests : IDisposable
{
    private readonly FakeYtDlp _fake = new(new FakeScenario { Metadata = new FakePhase { Hang = true } });
    private readonly ConsoleLibrary _library = new();

    public void Dispose()
    {
        _library.Dispose();
        _fake.Dispose();
    }

    [SkippableTheory]
    [InlineData("cancel", "cancelling", "cancelled")]
    [InlineData("pause", "pausing", "paused")]
    public async Task A_job_that_runs_is_not_said_to_be_stopped_before_it_is(string command, string outcome, string state)
    {
        var id = Text((await _library.RunJsonAsync("queue", "add", "https://videos.example/1")).Ended(0).Line, "id")!;
        await using var worker = await WorkerHere.StartAsync(_library, _fake);
        await worker.UntilAsync(id, JobState.Running);

        var people = (await _library.RunAsync("queue", command, id)).Ended(0).Output;
        var row = (await _library.RunJsonAsync("queue", command, id)).Ended(0).Line;

        Assert.Contains($"{id}  is being {state}: its worker stops it within a heartbeat", people, StringComparison.Ordinal);
        Assert.Equal((id, outcome, "running", state), (Text(row, "id"), Text(row, "outcome"), Text(row, "state"), Text(row, "stopRequested")));
        Assert.Contains($"running, to be {state}", (await _library.RunAsync("queue", "show", id)).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains($"running, to be {state}", (await _library.RunAsync("queue", "list")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Equal(("running", state), (await _library.RunJsonAsync("queue", "show", id)).Ended(0).Line is var shown ? (Text(shown, "state"), Text(shown, "stopRequested")) : default);

        await worker.StopAsync();
        Assert.Equal((state, null), (await _library.RunJsonAsync("queue", "show", id)).Ended(0).Line is var ended ? (Text(ended, "state"), Text(ended, "stopRequested")) : default);
    }

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();
}
