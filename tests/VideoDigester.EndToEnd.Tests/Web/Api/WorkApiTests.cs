using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.Web.Api;

/// <summary>Work that is queued, and how programs watch it.</summary>
public sealed class WorkApiTests(TalkHost talk) : IClassFixture<TalkHost>
{
    [Fact]
    public async Task A_digest_tells_how_it_is_written()
    {
        var events = await StreamAsync("/api/v1/digests/stream", new { videoId = TalkHost.Talk.ToString(), type = "chapters", force = true });

        Assert.Equal("started", events[0].Name);
        Assert.Equal("completed", events[^1].Name);
        Assert.NotEmpty(events[^1].Data.GetProperty("result").GetProperty("digest").GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_digest_that_fails_ends_with_the_failure()
    {
        var failed = Assert.Single(await StreamAsync("/api/v1/digests/stream", new { videoId = "youtube:none", type = "chapters" }));

        Assert.Equal("failed", failed.Name);
        Assert.Equal("VideoNotFound", failed.Data.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_job_is_watched_until_it_is_done()
    {
        using var answer = await talk.Client.PostAsJsonAsync("/api/v1/digests", new { videoId = TalkHost.Talk.ToString(), type = "detailed" });
        await TalkHost.ReadAsync(answer, HttpStatusCode.Accepted);

        var events = await WatchAsync($"{answer.Headers.Location}/events");

        Assert.Equal("finished", events[^1].Name);
        var job = events[^1].Data.GetProperty("job");
        Assert.Equal("succeeded", job.GetProperty("state").GetString());
        Assert.Equal("digest", job.GetProperty("request").GetProperty("kind").GetString());
        Assert.False(job.GetProperty("request").TryGetProperty("userId", out _));
        Assert.False(job.TryGetProperty("worker", out _));
        Assert.Contains((await talk.GetAsync("/api/v1/jobs")).GetProperty("items").EnumerateArray(), listed => listed.GetProperty("id").GetString() == job.GetProperty("id").GetString());
    }

    [SkippableFact]
    public async Task A_video_is_added_by_its_address_with_its_digests()
    {
        RealYtDlp.Require(RealYtDlp.Installed);
        await using var site = new LoopbackSite()
            .OnVideo("/talk", "A talk", ("en", "/talk.vtt"))
            .On("/talk.vtt", SiteAnswer.Vtt(await File.ReadAllTextAsync(Path.Combine(Console.ConsoleLibrary.Talk, "how-lighthouses-were-lit.en.vtt"))));
        await using var host = await WebHost.StartAsync("--VideoDigester:YtDlp:AllowPrivateNetworks=true");
        using var answer = await host.Client.PostAsJsonAsync("/api/v1/videos", new { address = site.At("/talk"), languages = new[] { "en" }, digests = new[] { new { type = "summary" } } });
        await TalkHost.ReadAsync(answer, HttpStatusCode.Accepted);

        using var watched = await host.Client.GetAsync(new Uri($"{answer.Headers.Location}/events", UriKind.Relative));

        Assert.Contains("event: finished", await watched.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var videos = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/api/v1/videos", UriKind.Relative))).RootElement.GetProperty("items");
        Assert.StartsWith("A talk", videos[0].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.True(videos[0].GetProperty("hasTranscript").GetBoolean());
    }

    [Fact]
    public async Task A_job_that_is_done_cannot_be_cancelled()
    {
        var queued = await talk.SendAsync(HttpMethod.Post, "/api/v1/reindex", body: null, HttpStatusCode.Accepted);
        var path = $"/api/v1/jobs/{queued.GetProperty("id").GetString()}";
        await WatchAsync($"{path}/events");

        var problem = await talk.SendAsync(HttpMethod.Post, $"{path}/cancel", body: null, HttpStatusCode.Conflict);

        Assert.Equal(("Conflict", "A job that is succeeded cannot be cancelled."), (problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));
        await talk.SendAsync(HttpMethod.Get, "/api/v1/jobs/01957a5e-3f3c-7bd2-8f0e-6a1d5d1b7e11/events", body: null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_subscription_is_made_paused_and_ended()
    {
        var made = await talk.SendAsync(HttpMethod.Post, "/api/v1/subscriptions", new { address = "https://videos.example/channel", interval = 3600, digests = new[] { new { type = "summary" } } }, HttpStatusCode.Created);
        var path = $"/api/v1/subscriptions/{made.GetProperty("id").GetString()}";

        Assert.Equal(3600, made.GetProperty("request").GetProperty("interval").GetDouble());
        await talk.SendAsync(HttpMethod.Post, $"{path}/pause", body: null, HttpStatusCode.NoContent);
        Assert.Equal("paused", (await talk.GetAsync(path)).GetProperty("state").GetString());
        var problem = await talk.SendAsync(HttpMethod.Post, $"{path}/pause", body: null, HttpStatusCode.Conflict);
        Assert.Equal("A subscription that is paused cannot be paused.", problem.GetProperty("detail").GetString());
        await talk.SendAsync(HttpMethod.Delete, path, body: null, HttpStatusCode.NoContent);
        Assert.Empty((await talk.GetAsync("/api/v1/subscriptions")).EnumerateArray());
    }

    [Fact]
    public async Task A_body_without_anything_to_say_may_be_left_out()
    {
        await talk.SendAsync(HttpMethod.Post, $"/api/v1/videos/{TalkHost.Talk}/refresh", body: null, HttpStatusCode.Accepted);
        await talk.SendAsync(HttpMethod.Post, $"/api/v1/videos/{TalkHost.Talk}/transcript", body: null, HttpStatusCode.Accepted);
        await talk.SendAsync(HttpMethod.Put, $"/api/v1/me/saved/{talk.Highlights.Id}", body: null, HttpStatusCode.OK);
        var made = await talk.SendAsync(HttpMethod.Post, "/api/v1/collections", new { name = "Bare" }, HttpStatusCode.Created);
        await talk.SendAsync(HttpMethod.Put, $"/api/v1/collections/{made.GetProperty("id").GetString()}/videos/{TalkHost.Talk}", body: null, HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_queue_and_the_host_say_how_they_are()
    {
        Assert.True((await talk.GetAsync("/api/v1/jobs/status")).TryGetProperty("unfinished", out _));
        Assert.Contains((await talk.GetAsync("/api/v1/health")).EnumerateArray(), check => check.GetProperty("isOk").GetBoolean());
        Assert.Equal("Healthy", await talk.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        using var ready = await talk.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Contains(await ready.Content.ReadAsStringAsync(), (string[])["Healthy", "Degraded"]);
    }

    private async Task<List<(string Name, JsonElement Data)>> StreamAsync(string path, object body)
    {
        using var answer = await talk.Client.PostAsJsonAsync(path, body);
        return await ReadAsync(answer);
    }

    private async Task<List<(string Name, JsonElement Data)>> WatchAsync(string path)
    {
        using var answer = await talk.Client.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(answer);
    }

    private static async Task<List<(string Name, JsonElement Data)>> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        var events = new List<(string, JsonElement)>();
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync())
            events.Add((item.EventType, JsonDocument.Parse(item.Data).RootElement.Clone()));
        return events;
    }
}
