using System.Text.Json;
using Microsoft.Data.Sqlite;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>What a worker that is to end waits for, and what it leaves.</summary>
public sealed class DrainTests : IDisposable
{
    private const string Stem = "https://videos.example/";

    private static readonly FakeScenario Refusing = new() { Metadata = new FakePhase { ExitCode = 1, Stderr = "ERROR: [example] HTTP Error 429: Too Many Requests" } };

    private readonly FakeYtDlp _fake = new(Refusing);
    private readonly ConsoleLibrary _library = new();

    public void Dispose()
    {
        _library.Dispose();
        _fake.Dispose();
    }

    [SkippableFact]
    public async Task What_a_site_refused_for_long_is_left_and_said_until_when()
    {
        await RefuseAsync(TimeSpan.FromHours(12), $"{Stem}1", $"{Stem}2");
        (await _library.RunAsync("queue", "add", "https://other.example/1", "https://third.example/1")).Ended(0);
        (await _library.RunAsync("queue", "add", $"{Stem}3", "--at", "2099-01-01")).Ended(0);
        var paused = Text((await _library.RunJsonAsync("queue", "add", $"{Stem}4")).Ended(0).Line, "id")!;
        (await _library.RunAsync("queue", "pause", paused)).Ended(0);
        (await _library.RunAsync("queue", "pause-site", "other.example")).Ended(0);
        (await _library.RunAsync("queue", "pause-site", "third.example")).Ended(0);

        var run = (await _library.RunAsync("work", "--drain", "--yt-dlp", _fake.ExecutablePath)).Ended(0);

        Assert.Empty(run.Output);
        Assert.Contains("Nothing could be done now.", run.Error, StringComparison.Ordinal);
        Assert.Matches(
            @"Left in the queue: 2 that videos\.example refused \(RateLimited\), until [0-9 :-]* UTC; 2 of sites that are paused by hand \(other\.example until it is resumed, third\.example until it is resumed\): "
            + "'queue resume-site <site>' lets them go; 1 scheduled, for 2099-01-01 00:00 UTC; 1 paused: 'queue resume' lets it go on\\.",
            run.Error);
        Assert.DoesNotContain("Waiting", run.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_a_site_refused_for_a_short_while_is_waited_for_and_said_once()
    {
        await RefuseAsync(TimeSpan.FromSeconds(15), $"{Stem}1");
        _fake.Play(new FakeScenario { InventInfos = true });

        var run = (await _library.RunAsync("work", "--drain", "--yt-dlp", _fake.ExecutablePath)).Ended(0);

        Assert.StartsWith("succeeded", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Waiting for videos\.example, which refused \(RateLimited\): it is asked again at [0-9 :-]* UTC\.", Assert.Single(run.Error.Split('\n'), line => line.StartsWith("Waiting", StringComparison.Ordinal)));
        Assert.DoesNotContain("Left in the queue", run.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_a_site_refused_is_waited_for_though_it_has_answered_others_since()
    {
        await RefuseAsync(TimeSpan.FromSeconds(10), $"{Stem}1");
        _fake.Play(new FakeScenario { InventInfos = true });
        await using (var connection = new SqliteConnection($"Data Source={_library.Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE site_states SET failures = 0, paused_until = NULL, error_code = NULL, error_message = NULL";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        var run = (await _library.RunAsync("work", "--drain", "--yt-dlp", _fake.ExecutablePath)).Ended(0);

        Assert.StartsWith("succeeded", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Left in the queue", run.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_scheduled_for_a_site_that_is_held_is_said_to_be_held()
    {
        await RefuseAsync(TimeSpan.FromSeconds(30), $"{Stem}1");
        (await _library.RunAsync("queue", "pause-site")).Ended(0);

        var run = (await _library.RunAsync("work", "--drain", "--yt-dlp", _fake.ExecutablePath)).Ended(0);

        Assert.Contains("Left in the queue: 1 of sites that are paused by hand (the whole queue until it is resumed): 'queue resume-site' lets it go.", run.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_job_that_another_worker_has_is_named_while_it_is_waited_for()
    {
        _fake.Play(new FakeScenario { Metadata = new FakePhase { Hang = true } });
        var id = Text((await _library.RunJsonAsync("queue", "add", $"{Stem}1")).Ended(0).Line, "id")!;
        await using var worker = await WorkerHere.StartAsync(_library, _fake);
        await worker.UntilAsync(id, JobState.Running);

        using var draining = _library.StartHere("work", "--drain", "--yt-dlp", _fake.ExecutablePath);
        try
        {
            Assert.StartsWith($"Waiting for a job that runs: add {Stem}1 (", await draining.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        }
        finally
        {
            draining.Kill();
            await draining.WaitForExitAsync();
        }
    }

    [SkippableFact]
    public async Task Digests_by_a_provider_that_the_worker_cannot_ask_are_left_and_the_rest_is_done()
    {
        _fake.Play(new FakeScenario { InventInfos = true });
        (await _library.RunAsync("queue", "add", "example:1", "--digest", "summary,chapters", "--provider", "ollama")).Ended(0);
        (await _library.RunAsync("queue", "add", $"{Stem}1")).Ended(0);

        var run = (await _library.RunAsync("work", "--drain", "--yt-dlp", _fake.ExecutablePath)).Ended(1);

        Assert.StartsWith("succeeded", Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("llm:ollama  InvalidConfiguration: The provider 'ollama' wants a model: name it with --model.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Left in the queue: 2 for llm:ollama, which this worker cannot ask (InvalidConfiguration).", run.Error, StringComparison.Ordinal);
        Assert.Equal(["queued", "queued"], (await _library.RunJsonAsync("queue", "list", "--kind", "digest")).Ended(0).Lines.Select(row => Text(row, "state")));
    }

    // The site refuses the first, and the others stay behind it.
    private async Task RefuseAsync(TimeSpan pause, params string[] addresses)
    {
        var rows = (await _library.RunJsonAsync(["queue", "add", .. addresses])).Ended(0).Lines;
        await using var worker = await WorkerHere.StartAsync(_library, _fake, processing =>
        {
            processing.SiteConcurrency = 1;
            processing.SitePause = pause;
            processing.MaxSitePause = TimeSpan.FromDays(1);
        });
        await worker.UntilAsync(Text(rows[0], "id")!, JobState.Scheduled);
    }

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();
}
