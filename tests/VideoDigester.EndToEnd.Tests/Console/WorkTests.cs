using System.Diagnostics;
using System.Text.Json;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class WorkTests : IDisposable
{
    private const string Stem = "https://videos.example/";
    private const string Captions = "WEBVTT\n\n00:00:00.160 --> 00:00:04.000\nGood evening everybody, tonight is about lighthouses.\n\n00:00:04.000 --> 00:00:09.000\nThe lamp of a lighthouse burned oil for two hundred years.\n";

    private readonly FakeYtDlp _fake = new(new FakeScenario { InventInfos = true, CaptionBodies = Captions, Weather = new FakeWeather(0, 0, GoneInThousand: 1) });
    private readonly ConsoleLibrary _library = new();

    public void Dispose()
    {
        _library.Dispose();
        _fake.Dispose();
    }

    [SkippableFact]
    public async Task What_is_queued_is_done_with_its_digests_and_one_that_is_gone_is_told()
    {
        (await _library.RunAsync("queue", "add", $"{Stem}1", $"{Stem}2", $"{Stem}1000", "--digest", "highlights")).Ended(0);
        (await _library.RunAsync("queue", "add", $"{Stem}3", "--at", "2099-01-01")).Ended(0);

        var run = (await WorkAsync("work", "--drain", "--name", "the one")).Ended(1);

        Assert.All(run.Lines, row => JsonAssert.HasFields(
            row, "id", "kind", "state", "stopRequested", "target", "type", "language", "transcriptLanguage", "provider", "site", "priority", "attempts", "failures", "createdAt", "availableAt", "startedAt", "finishedAt", "worker", "progress", "result", "error", "next"));
        Assert.Equal(
            ["add fake:1 succeeded", "add fake:2 succeeded", "add gone failed", "digest fake:1 succeeded", "digest fake:2 succeeded"],
            run.Lines.Select(row => $"{Text(row, "kind")} {Text(row, "target")!.Replace($"{Stem}1000", "gone", StringComparison.Ordinal).Replace(Stem, "fake:", StringComparison.Ordinal)} {Text(row, "state")}").Order(StringComparer.Ordinal));
        Assert.All(run.Lines, row => Assert.StartsWith("the one#", Text(row, "worker"), StringComparison.Ordinal));
        Assert.Equal("Removed", Text(run.Lines.Single(row => Text(row, "state") == "failed").GetProperty("error"), "code"));
        Assert.Contains("1 failed, 4 succeeded", run.Error, StringComparison.Ordinal);
        Assert.Contains("Left in the queue: 1 scheduled, for 2099-01-01 00:00 UTC.", run.Error, StringComparison.Ordinal);
        Assert.Equal("highlights", Text((await _library.RunJsonAsync("log", "--limit", "1000")).Ended(0).Lines.First(row => Text(row, "step") == "digest"), "digestType"));
    }

    [SkippableFact]
    public async Task The_log_of_a_job_has_its_attempts()
    {
        var id = Text((await _library.RunJsonAsync("queue", "add", $"{Stem}1")).Ended(0).Line, "id")!;
        (await _library.RunAsync("add", $"{Stem}2", "--yt-dlp", _fake.ExecutablePath)).Ended(0);
        Assert.Empty((await _library.RunJsonAsync("log", "--job", id)).Ended(0).Lines);
        (await WorkAsync("queue", "run")).Ended(0);

        var rows = (await _library.RunJsonAsync("log", "--job", id)).Ended(0).Lines;

        Assert.Equal([("metadata", id, 1), ("transcript", id, 1)], rows.Select(row => (Text(row, "step"), Text(row, "jobId"), row.GetProperty("attempt").GetInt32())));
        Assert.All(rows, row => Assert.Contains('#', Text(row, "worker")!));
        Assert.All(rows, row => Assert.Equal(JsonValueKind.Null, row.GetProperty("nextAttemptAt").ValueKind));
        JsonAssert.IsFailure((await _library.RunJsonAsync("log", "--job", Guid.Empty.ToString())).Ended(1).Line, null, ErrorCode.InvalidRequest);
    }

    [SkippableFact]
    public async Task A_worker_of_some_kinds_leaves_the_others()
    {
        (await _library.RunAsync("queue", "add", $"{Stem}1", "--digest", "highlights")).Ended(0);

        Assert.Equal("add", Text((await WorkAsync("work", "--drain", "--kind", "add,refresh")).Ended(0).Line, "kind"));

        var run = (await _library.RunAsync("work", "--drain", "--kind", "digest", "--concurrency", "1")).Ended(0);
        Assert.StartsWith("succeeded", run.Output, StringComparison.Ordinal);
        Assert.Contains("digest  fake:1  highlights  stored", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was to be done.", (await _library.RunAsync("work", "--drain")).Ended(0).Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_somebody_holds_back_is_left()
    {
        (await _library.RunAsync("queue", "add", $"{Stem}1")).Ended(0);
        (await _library.RunAsync("queue", "pause-site", "videos.example")).Ended(0);
        Assert.Contains("1 (1 held)", (await _library.RunAsync("queue", "status")).Ended(0).Output, StringComparison.Ordinal);

        var run = (await WorkAsync("work", "--drain")).Ended(0);

        Assert.Empty(run.Lines);
        Assert.Contains("Nothing could be done now.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Left in the queue: 1 of sites that are paused by hand (videos.example until it is resumed): 'queue resume-site videos.example' lets it go.", run.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_worker_without_its_tool_says_so_and_does_not_wait_for_it()
    {
        var id = Text((await _library.RunJsonAsync("queue", "add", $"{Stem}1")).Ended(0).Line, "id")!;

        var run = (await _library.RunJsonAsync("work", "--drain", "--yt-dlp", _library.PathOf("nowhere"))).Ended(1);

        JsonAssert.IsFailure(run.Line, null, ErrorCode.ToolMissing);
        Assert.Equal("queued", Text((await _library.RunJsonAsync("queue", "show", id)).Ended(0).Line, "state"));
    }

    [SkippableFact]
    public async Task A_library_in_PostgreSQL_is_worked_on_too()
    {
        var database = await PostgreSqlServer.CreateDatabaseAsync();
        Task<ConsoleRun> RunAsync(params string[] arguments) => ConsoleLibrary.RunPlainAsync([.. arguments, "--json", "--db", database, "--yt-dlp", _fake.ExecutablePath]);
        _fake.Play(new FakeScenario { InventInfos = true, CaptionBodies = Captions, Playlists = new() { [$"{Stem}list"] = FakePlaylist.Of("one", $"{Stem}1") } });
        (await RunAsync("subscribe", $"{Stem}list", "--digest", "highlights")).Ended(0);

        var rows = (await RunAsync("work", "--drain")).Ended(0).Lines;

        Assert.Equal(["playlist", "add", "digest"], rows.Select(row => Text(row, "kind")));
        Assert.Equal("digest", Text((await RunAsync("log", "--job", Text(rows[2], "id")!)).Ended(0).Line, "step"));
        Assert.NotEqual(JsonValueKind.Null, (await RunAsync("subscriptions")).Ended(0).Line.GetProperty("lastCheckedAt").ValueKind);
    }

    [SkippableFact]
    public async Task Ctrl_C_gives_back_what_runs()
    {
        await Interrupts.RequireAsync();
        var id = await QueueSlowAsync();
        using var process = await StartAsync(id);
        var error = process.StandardError.ReadToEndAsync();

        await Interrupts.SendAsync(process);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Empty(new ConsoleRun(process.ExitCode, output, await error).Ended(0).Lines);
        Assert.Contains("1 given back", await error, StringComparison.Ordinal);
        Assert.Equal("queued", await StateAsync(id));
        Assert.Empty(_fake.FindProcesses());
    }

    [SkippableFact]
    public async Task A_second_Ctrl_C_ends_it_at_once()
    {
        await Interrupts.RequireAsync();
        var id = await QueueSlowAsync();
        using var process = await StartAsync(id);

        await Interrupts.SendAsync(process);
        while (await process.StandardError.ReadLineAsync() is { } line && !line.StartsWith("Stopping", StringComparison.Ordinal))
        {
        }

        // What comes very shortly after the first is taken for the same.
        while (!process.HasExited)
        {
            await Interrupts.SendAsync(process);
            await Task.Delay(100);
        }

        Assert.Equal(130, process.ExitCode);
        Assert.Equal("running", await StateAsync(id));
    }

    [Theory]
    [InlineData("work", "--concurrency", "0")]
    [InlineData("work", "--kind", "cook")]
    [InlineData("work", "--name", "")]
    [InlineData("work", "now")]
    [InlineData("work", "--model", "any")]
    [InlineData("queue", "run", "--drian")]
    [InlineData("log", "--job", "one")]
    public async Task What_is_no_command_of_a_worker_is_wrong_usage(params string[] arguments) =>
        Assert.Empty((await _library.RunAsync(arguments)).Ended(2).Output);

    private Task<ConsoleRun> WorkAsync(params string[] arguments) => _library.RunJsonAsync([.. arguments, "--yt-dlp", _fake.ExecutablePath]);

    private async Task<string> QueueSlowAsync()
    {
        _fake.Play(new FakeScenario { Metadata = new FakePhase { Hang = true } });
        return Text((await _library.RunJsonAsync("queue", "add", $"{Stem}1")).Ended(0).Line, "id")!;
    }

    private async Task<Process> StartAsync(string job)
    {
        var process = _library.StartHere("work", "--json", "--yt-dlp", _fake.ExecutablePath);
        while (await StateAsync(job) != "running" || _fake.FindProcesses().Count == 0)
            await Task.Delay(100);
        return process;
    }

    private async Task<string?> StateAsync(string job) => Text((await _library.RunJsonAsync("queue", "show", job)).Ended(0).Line, "state");

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();
}
