using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Web;

/// <summary>A host without yt-dlp says so to whoever adds a video, and the job says what it waits for.</summary>
public sealed class MissingToolTests
{
    [Fact]
    public async Task Whoever_adds_a_video_is_told_what_it_waits_for()
    {
        await using var host = await WebHost.StartAsync("--VideoDigester:YtDlp:ExecutablePath=/nowhere/yt-dlp");
        foreach (var page in (string[])["/", "/add"])
            Assert.Contains("yt-dlp cannot be used on this host", await host.Client.GetStringAsync(new Uri(page, UriKind.Relative)), StringComparison.Ordinal);

        using var queued = await host.Client.PostAsJsonAsync("/api/v1/videos", new { address = "https://videos.example/a" });
        var job = await UntilItFailedAsync(host, queued.Headers.Location!);

        Assert.Equal(("queued", "ToolMissing"), (job.GetProperty("state").GetString(), job.GetProperty("error").GetProperty("code").GetString()));
        Assert.Contains("ToolMissing", await host.Client.GetStringAsync(new Uri($"/jobs/{job.GetProperty("id").GetString()}", UriKind.Relative)), StringComparison.Ordinal);

        // What was tried for the user who queued it is the user's, and a log without everybody's has it.
        Assert.Contains("ToolMissing", await host.Client.GetStringAsync(new Uri("/log", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_leaves_the_work_to_others_warns_of_nothing_here()
    {
        await using var host = await WebHost.StartAsync("--VideoDigester:YtDlp:ExecutablePath=/nowhere/yt-dlp", "--Library:Worker:Enabled=false");

        Assert.DoesNotContain("cannot be used", await host.Client.GetStringAsync(new Uri("/add", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> UntilItFailedAsync(WebHost host, Uri job)
    {
        for (var i = 0; ; i++)
        {
            using var answer = await host.Client.GetAsync(job);
            var found = await TalkHost.ReadAsync(answer, HttpStatusCode.OK);
            if (i == 300 || found.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object)
                return found;
            await Task.Delay(100);
        }
    }
}
