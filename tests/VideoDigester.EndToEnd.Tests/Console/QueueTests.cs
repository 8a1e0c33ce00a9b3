using System.Text.Json;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class QueueTests : IDisposable
{
    private const string Address = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
    private const string Nobody = "019b76da-a800-7000-8000-00000000000a";

    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task What_is_queued_is_a_row_and_is_queued_once()
    {
        var row = (await _library.RunJsonAsync("queue", "add", Address, "--digest", "summary,chapters", "--priority", "high", "--at", "2099-01-01")).Ended(0).Line;

        JsonAssert.HasFields(
            row, "id", "kind", "state", "target", "site", "priority", "attempts", "failures", "createdAt", "availableAt", "startedAt", "finishedAt", "worker", "progress", "result", "error", "next");
        Assert.Equal(("add", "scheduled", Address, "youtube", "high"), (Text(row, "kind"), Text(row, "state"), Text(row, "target"), Text(row, "site"), Text(row, "priority")));
        var again = (await _library.RunJsonAsync("queue", "add", "https://youtu.be/dQw4w9WgXcQ")).Ended(0).Line;
        Assert.Equal((Text(row, "id"), "queued"), (Text(again, "id"), Text(again, "state")));
        Assert.Contains("was there", (await _library.RunAsync("queue", "add", Address)).Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_video_of_the_library_is_brought_up_to_date_or_digested()
    {
        Assert.Equal("refresh", Text((await _library.RunJsonAsync("queue", "add", ConsoleLibrary.TalkId)).Ended(0).Line, "kind"));
        Assert.Equal(["digest", "digest"], (await _library.RunJsonAsync("queue", "add", ConsoleLibrary.TalkId, "--digest", "summary,chapters")).Ended(0).Lines.Select(row => Text(row, "kind")));
    }

    [Fact]
    public async Task Jobs_are_listed_by_state_and_kind_page_by_page()
    {
        (await _library.RunAsync("queue", "add", "https://example.org/1", "https://example.org/2", ConsoleLibrary.TalkId)).Ended(0);

        Assert.Equal([ConsoleLibrary.TalkId, "https://example.org/2", "https://example.org/1"], (await _library.RunJsonAsync("queue", "list")).Ended(0).Lines.Select(row => Text(row, "target")));
        var first = (await _library.RunJsonAsync("queue", "list", "--kind", "add", "--state", "queued,running", "--limit", "1")).Ended(0).Line;
        var second = (await _library.RunJsonAsync("queue", "list", "--kind", "add", "--limit", "1", "--after", Text(first, "next")!)).Ended(0).Line;
        Assert.Equal(("https://example.org/2", "https://example.org/1", null), (Text(first, "target"), Text(second, "target"), Text(second, "next")));
        Assert.Empty((await _library.RunJsonAsync("queue", "list", "--state", "failed")).Ended(0).Lines);
        Assert.Contains("https://example.org/1", (await _library.RunAsync("queue", "list")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("No job fits", (await _library.RunAsync("queue", "list", "--site", "vimeo.com")).Ended(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_are_held_back_called_off_and_tried_again()
    {
        var id = Text((await _library.RunJsonAsync("queue", "add", Address)).Ended(0).Line, "id")!;
        foreach (var (command, outcome, state) in new[]
        {
            ("pause", "paused", "paused"), ("resume", "resumed", "queued"), ("resume", "unchanged", "queued"), ("cancel", "cancelled", "cancelled"), ("cancel", "unchanged", "cancelled"), ("retry", "queued", "queued"),
        })
        {
            Assert.Equal((id, outcome), ((await _library.RunJsonAsync("queue", command, id)).Ended(0).Line is var line ? Text(line, "id") : null, Text(line, "outcome")));
            Assert.Equal(state, Text((await _library.RunJsonAsync("queue", "show", id)).Ended(0).Line, "state"));
        }

        var run = await _library.RunJsonAsync("queue", "cancel", Nobody, id);
        Assert.Equal([("failed"), ("cancelled")], run.Ended(1).Lines.Select(line => Text(line, "outcome")));
        JsonAssert.IsFailure((await _library.RunJsonAsync("queue", "show", Nobody)).Ended(1).Line, null, ErrorCode.InvalidRequest);
    }

    [Fact]
    public async Task Sites_are_paused_and_the_status_says_so()
    {
        (await _library.RunAsync("queue", "add", Address)).Ended(0);
        Assert.Equal("paused", Text((await _library.RunJsonAsync("queue", "pause-site", "youtube", "--for", "1:00:00")).Ended(0).Line, "outcome"));
        Assert.Equal("*", Text((await _library.RunJsonAsync("queue", "pause-site")).Ended(0).Line, "id"));

        var status = (await _library.RunJsonAsync("queue", "status")).Ended(0).Line;

        JsonAssert.HasFields(status, "unfinished", "failed", "oldestQueued", "finishedLastHour", "timeToFinish", "workers", "sites");
        Assert.Equal(["*", "youtube"], status.GetProperty("sites").EnumerateArray().Select(site => Text(site, "site")));
        Assert.Equal(1, Assert.Single(status.GetProperty("unfinished").EnumerateArray()).GetProperty("count").GetInt32());
        Assert.Contains("youtube: paused until", (await _library.RunAsync("queue", "status")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Equal("resumed", Text((await _library.RunJsonAsync("queue", "resume-site", "youtube")).Ended(0).Line, "outcome"));
        Assert.Equal("unchanged", Text((await _library.RunJsonAsync("queue", "resume-site", "youtube")).Ended(0).Line, "outcome"));
    }

    [Fact]
    public async Task A_job_is_watched_until_it_ends()
    {
        var id = Text((await _library.RunJsonAsync("queue", "add", Address)).Ended(0).Line, "id")!;
        using var watching = _library.StartHere("queue", "watch", id, "--json");
        Assert.Contains("\"queued\"", await watching.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        (await _library.RunAsync("queue", "cancel", id)).Ended(0);

        Assert.Contains("\"cancelled\"", await watching.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        await watching.WaitForExitAsync();
        Assert.Equal(0, watching.ExitCode);
    }

    [Theory]
    [InlineData("queue")]
    [InlineData("queue", "add")]
    [InlineData("queue", "add", "nothing")]
    [InlineData("queue", "add", "https://example.org/v", "--priority", "urgent")]
    [InlineData("queue", "list", "--state", "asleep")]
    [InlineData("queue", "show", "one")]
    [InlineData("queue", "pause-site", "youtube", "--for", "long")]
    public async Task What_is_no_command_of_the_queue_is_wrong_usage(params string[] arguments) =>
        Assert.Empty((await _library.RunAsync(arguments)).Ended(2).Output);

    [SkippableFact]
    public async Task The_queue_works_in_PostgreSQL_too()
    {
        var database = await PostgreSqlServer.CreateDatabaseAsync();
        Task<ConsoleRun> RunAsync(params string[] arguments) => ConsoleLibrary.RunPlainAsync([.. arguments, "--json", "--db", database]);

        var id = Text((await RunAsync("queue", "add", Address)).Ended(0).Line, "id")!;

        Assert.Equal(id, Text((await RunAsync("queue", "list")).Ended(0).Line, "id"));
        Assert.Equal("cancelled", Text((await RunAsync("queue", "cancel", id)).Ended(0).Line, "outcome"));
        Assert.Equal(1, (await RunAsync("queue", "status")).Ended(0).Line.GetProperty("finishedLastHour").GetInt32());
    }

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();
}
