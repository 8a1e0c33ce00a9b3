using System.Text.Json;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>Advice for those who write applications is none for who sits at a console.</summary>
public sealed class FailureWordsTests : IDisposable
{
    private const string ApiName = "YtDlpOptions.";

    private readonly FakeYtDlp _fake = new(new FakeScenario { Metadata = new FakePhase { ExitCode = 1, Stderr = "ERROR: [example] 1: Private video. Sign in if you've been granted access to this video" } });
    private readonly ConsoleLibrary _library = new();

    public void Dispose()
    {
        _library.Dispose();
        _fake.Dispose();
    }

    [SkippableFact]
    public async Task An_address_that_is_refused_names_the_option_that_lets_it_through()
    {
        var run = (await _library.RunJsonAsync("add", "http://127.0.0.1:1/talk", "--yt-dlp", _fake.ExecutablePath)).Ended(1);

        foreach (var said in (string[])[run.Error, Text(run.Line.GetProperty("error"), "message")!])
        {
            Assert.Contains("without --allow-private-network.", said, StringComparison.Ordinal);
            Assert.DoesNotContain(ApiName, said, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_job_that_failed_names_the_option_that_helps_wherever_it_is_shown()
    {
        var id = Text((await _library.RunJsonAsync("queue", "add", "https://videos.example/1")).Ended(0).Line, "id")!;
        (await _library.RunAsync("work", "--drain", "--yt-dlp", _fake.ExecutablePath)).Ended(1);

        foreach (var command in (string[][])[["queue", "show", id], ["queue", "list"], ["log"], ["queue", "show", id, "--json"], ["log", "--json"]])
        {
            var said = (await _library.RunAsync(command)).Ended(0).Output;
            Assert.Contains("(--cookies)", said, StringComparison.Ordinal);
            Assert.DoesNotContain(ApiName, said, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task Cookies_that_cannot_be_read_are_those_of_the_option()
    {
        var run = await _library.RunAsync("doctor", "--yt-dlp", _fake.ExecutablePath, "--cookies", _library.PathOf("nowhere"));

        Assert.Contains("--cookies cannot be read", run.Ended(1).Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_only_an_application_can_set_is_said_to_be_so()
    {
        _fake.Play(new FakeScenario { Metadata = new FakePhase { ExitCode = 1, Stderr = "ERROR: [example] HTTP Error 429: Too Many Requests" } });

        var error = (await _library.RunAsync("add", "https://videos.example/1", "--yt-dlp", _fake.ExecutablePath)).Ended(1).Error;

        Assert.Contains("(YtDlpOptions.SleepRequests in an application)", error, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();
}
