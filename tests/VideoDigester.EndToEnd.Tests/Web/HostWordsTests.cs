using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ModelContextProtocol.Client;
using VideoDigester.EndToEnd.Tests.Mcp;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Web;

/// <summary>Advice for those who write applications is none for those who use a host: they set no options.</summary>
public sealed class HostWordsTests
{
    private const string Options = "Options.";

    [SkippableTheory]
    [InlineData("ERROR: [example] 1: Private video. Sign in if you've been granted access to this video", "Private", "The author keeps the video private.")]
    [InlineData("ERROR: [example] HTTP Error 429: Too Many Requests", "RateLimited", "Wait before asking again")]
    [InlineData("ERROR: [example] 1: The uploader has not made this video available in your country", "GeoBlocked", "The site does not show the video in this country.")]
    public async Task A_job_that_failed_names_no_option_wherever_it_is_shown(string printed, string code, string words)
    {
        using var fake = new FakeYtDlp(new FakeScenario { Metadata = new FakePhase { ExitCode = 1, Stderr = printed } });
        await using var host = await WebHost.StartAsync($"--VideoDigester:YtDlp:ExecutablePath={fake.ExecutablePath}");

        var job = await FailAsync(host, "https://videos.example/1");

        Assert.Equal(code, job.GetProperty("error").GetProperty("code").GetString());
        foreach (var path in (string[])[$"/api/v1/jobs/{job.GetProperty("id").GetString()}", "/api/v1/jobs", "/api/v1/attempts", $"/jobs/{job.GetProperty("id").GetString()}"])
        {
            var said = await host.Client.GetStringAsync(new Uri(path, UriKind.Relative));
            Assert.Contains(words, said, StringComparison.Ordinal);
            Assert.DoesNotContain(Options, said, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task An_address_that_is_refused_tells_nobody_to_turn_a_guard_off()
    {
        using var fake = new FakeYtDlp(new FakeScenario());
        await using var host = await WebHost.StartAsync($"--VideoDigester:YtDlp:ExecutablePath={fake.ExecutablePath}");

        var job = await FailAsync(host, "http://127.0.0.1:1/talk");
        await using var session = await McpSession.ConnectAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(host.Address, "/mcp") }));
        var result = await session.Client.CallToolAsync("add_video", new Dictionary<string, object?> { ["address"] = "http://127.0.0.1:1/talk" });

        Assert.Equal("'127.0.0.1' is in a private network or this machine itself, which this host does not fetch.", job.GetProperty("error").GetProperty("message").GetString());
        Assert.Contains("which this host does not fetch.", JsonSerializer.Serialize(result.StructuredContent), StringComparison.Ordinal);
        Assert.DoesNotContain(Options, JsonSerializer.Serialize(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_runs_the_host_is_told_its_settings()
    {
        await using var host = await WebHost.StartAsync("--VideoDigester:YtDlp:ExecutablePath=/nowhere/yt-dlp", "--VideoDigester:YtDlp:CookiesFile=/nowhere/cookies.txt");

        var health = await host.Client.GetStringAsync(new Uri("/api/v1/health", UriKind.Relative));

        Assert.Contains("VideoDigester:YtDlp:CookiesFile", health, StringComparison.Ordinal);
        Assert.DoesNotContain(Options, health, StringComparison.Ordinal);
    }

    // What may pass is tried again later: to be told is enough.
    private static async Task<JsonElement> FailAsync(WebHost host, string address)
    {
        using var queued = await host.Client.PostAsJsonAsync("/api/v1/videos", new { address });
        var id = (await TalkHost.ReadAsync(queued, HttpStatusCode.Accepted)).GetProperty("id").GetString();
        for (var i = 0; i < 600; i++)
        {
            using var answer = await host.Client.GetAsync(new Uri($"/api/v1/jobs/{id}", UriKind.Relative));
            var job = await TalkHost.ReadAsync(answer, HttpStatusCode.OK);
            if (job.TryGetProperty("error", out _))
                return job;
            await Task.Delay(100);
        }

        throw new TimeoutException($"The job {id} told nothing.");
    }
}
