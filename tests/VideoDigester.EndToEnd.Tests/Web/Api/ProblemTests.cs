using System.Net;
using System.Text;
using System.Text.Json;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Web.Api;

/// <summary>What programs are told of what cannot be done: always in the same form, in words of the API.</summary>
public sealed class ProblemTests(TalkHost talk) : IClassFixture<TalkHost>
{
    private const string Absent = "01957a5e-3f3c-7bd2-8f0e-6a1d5d1b7e11";

    [Theory]
    [InlineData("GET", "/videos/youtube:none", null, 404, "VideoNotFound")]
    [InlineData("DELETE", "/videos/youtube:none", null, 404, "VideoNotFound")]
    [InlineData("POST", "/videos/youtube:none/refresh", null, 404, "VideoNotFound")]
    [InlineData("GET", "/videos/youtube:none/transcripts", null, 404, "VideoNotFound")]
    [InlineData("GET", "/videos/example:lighthouses/transcript?language=de", null, 404, "TranscriptNotFound")]
    [InlineData("GET", "/digests/" + Absent, null, 404, "DigestNotFound")]
    [InlineData("PUT", "/me/saved/" + Absent, null, 404, "DigestNotFound")]
    [InlineData("DELETE", "/me/saved/" + Absent, null, 404, "DigestNotFound")]
    [InlineData("GET", "/me/positions/youtube:none", null, 404, "PositionNotFound")]
    [InlineData("GET", "/collections/" + Absent, null, 404, "CollectionNotFound")]
    [InlineData("PUT", "/collections/" + Absent + "/videos/example:lighthouses", null, 404, "CollectionNotFound")]
    [InlineData("GET", "/jobs/" + Absent, null, 404, "JobNotFound")]
    [InlineData("GET", "/jobs/" + Absent + "/events", null, 404, "JobNotFound")]
    [InlineData("GET", "/playlists/playlist:youtube:none", null, 404, "PlaylistNotFound")]
    [InlineData("GET", "/channels/youtube/none", null, 404, "ChannelNotFound")]
    [InlineData("GET", "/subscriptions/" + Absent, null, 404, "SubscriptionNotFound")]
    [InlineData("DELETE", "/removed/youtube:none", null, 404, "NotFound")]
    [InlineData("POST", "/sites/none/resume", null, 404, "NotFound")]
    [InlineData("GET", "/none", null, 404, "NotFound")]
    [InlineData("PUT", "/videos/youtube:none", null, 405, "MethodNotAllowed")]
    [InlineData("GET", "/videos?after=none", null, 400, "InvalidRequest")]
    [InlineData("GET", "/videos?language=not%20a%20tag", null, 400, "InvalidRequest")]
    [InlineData("GET", "/search?q=%22", null, 400, "InvalidQuery")]
    [InlineData("GET", "/analytics/time-saved?zone=none", null, 400, "InvalidRequest")]
    [InlineData("POST", "/digests", """{"videoId":"example:lighthouses","type":"none"}""", 400, "UnknownDigestType")]
    [InlineData("POST", "/digests", """{"videoId":"example:lighthouses","type":"summary","provider":"none"}""", 400, "UnknownProvider")]
    public async Task Every_failure_has_its_code(string method, string path, string? body, int status, string code)
    {
        var problem = await RefuseAsync(method, path, body, status);

        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains($"`{code}`", await File.ReadAllTextAsync(Repository.PathOf("docs", "api.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/videos/none", null, "id", "'id' has to be the id of a video: its site and the site's key, like youtube:dQw4w9WgXcQ.")]
    [InlineData("GET", "/digests/none", null, "id", "'id' has to be the id of a digest, a UUID.")]
    [InlineData("GET", "/videos?pageSize=0", null, "pageSize", "'pageSize' has to be from 1 to 500.")]
    [InlineData("GET", "/videos?pageSize=many", null, "pageSize", "'pageSize' has to be a whole number.")]
    [InlineData("GET", "/videos?sort=none", null, "sort", "'sort' has to be one of added, published, title, duration, views.")]
    [InlineData("GET", "/videos?publishedFrom=soon", null, "publishedFrom", "'publishedFrom' has to be a moment like 2026-03-12T18:00:00Z.")]
    [InlineData("GET", "/videos?hasTranscript=maybe", null, "hasTranscript", "'hasTranscript' has to be true or false.")]
    [InlineData("GET", "/videos/example:lighthouses/transcript?format=txt", null, "format", "'format' has to be one of text, vtt, srt, json.")]
    [InlineData("GET", "/jobs?state=failed&state=foo", null, "state", "'state' has to be one of scheduled, queued, running, paused, succeeded, failed, cancelled.")]
    [InlineData("GET", "/analytics/growth?interval=foo", null, "interval", "'interval' has to be one of day, week, month.")]
    [InlineData("GET", "/search", null, "q", "'q' is missing. It has to be a text.")]
    [InlineData("GET", "/search?q=", null, "q", "'q' has to have 1 to 4096 characters.")]
    [InlineData("GET", "/search?q=lamp&scope=foo", null, "scope", "'scope' has to be one of transcripts, videos, digests, all.")]
    [InlineData("DELETE", "/me", null, "mode", "'mode' is missing. It has to be one of remove, anonymize.")]
    [InlineData("POST", "/digests", """{"typ":"summary"}""", "typ", "There is no member 'typ'. There are videoId, type, language, provider, transcriptLanguage, force.")]
    [InlineData("POST", "/digests", """{"videoId":"example:lighthouses"}""", "type", "'type' is missing.")]
    [InlineData("POST", "/digests", """{"videoId":"none","type":"summary"}""", "videoId", "'videoId' has to be the id of a video: its site and the site's key, like youtube:dQw4w9WgXcQ.")]
    [InlineData("POST", "/digests", null, "body", "The body is missing. It has to be a JSON object with the members videoId, type, language, provider, transcriptLanguage, force.")]
    [InlineData("POST", "/collections", "{\n", "body", "The body is not JSON: look at line 2.")]
    [InlineData("POST", "/collections", "[]", "body", "The body has to be an object with the members name, description.")]
    [InlineData("POST", "/collections", """{"name":null}""", "name", "'name' cannot be null: leave it out.")]
    [InlineData("POST", "/videos", """{"address":"https://videos.example/a","digests":[{"type":"summary"},{"kind":"x"}]}""", "digests[1].kind", "There is no member 'digests[1].kind'. There are type, language, provider.")]
    [InlineData("POST", "/videos", """{"address":"https://videos.example/a","languages":"en"}""", "languages", "'languages' has to be a list.")]
    [InlineData("POST", "/subscriptions", """{"address":"https://videos.example/a","interval":5}""", "interval", "'interval' has to be from 60 to 31536000.")]
    [InlineData("POST", "/subscriptions", """{"address":"https://videos.example/a","interval":1e300}""", "interval", "'interval' has to be from 60 to 31536000.")]
    [InlineData("POST", "/digests/" + Absent + "/interactions", """{"action":"viewed","dwell":2147483648}""", "dwell", "'dwell' has to be from 0 to 86400.")]
    [InlineData("POST", "/sites/example/pause?seconds=3000000000", null, "seconds", "'seconds' has to be from 1 to 31536000.")]
    [InlineData("POST", "/sites/example/pause?seconds=NaN", null, "seconds", "'seconds' has to be from 1 to 31536000.")]
    [InlineData("POST", "/digests/" + Absent + "/interactions", """{"action":"eaten"}""", "action", "'action' has to be one of viewed, read, skipped, saved, unsaved, watched, shared.")]
    [InlineData("PUT", "/me/positions/example:lighthouses", """{"item":"1"}""", "item", "'item' has to be a whole number.")]
    public async Task What_cannot_be_meant_is_named_and_says_what_it_may_be(string method, string path, string? body, string member, string words)
    {
        var problem = await RefuseAsync(method, path, body, status: 400);

        Assert.Equal("InvalidRequest", problem.GetProperty("code").GetString());
        Assert.Equal([words], problem.GetProperty("errors").GetProperty(member).EnumerateArray().Select(sentence => sentence.GetString()));
        Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/videos", """{"address":"https://videos.example/a","digests":[{"type":"summary","provider":"nope"}]}""", "UnknownProvider")]
    [InlineData("/videos", """{"address":"https://videos.example/a","digests":[{"type":"poem"}]}""", "UnknownDigestType")]
    [InlineData("/playlists", """{"address":"https://videos.example/a","digests":[{"type":"poem"}]}""", "UnknownDigestType")]
    [InlineData("/videos/example:lighthouses/transcript", """{"digests":[{"type":"summary","provider":"nope"}]}""", "UnknownProvider")]
    [InlineData("/subscriptions", """{"address":"https://videos.example/a","digests":[{"type":"summary","provider":"nope"}]}""", "UnknownProvider")]
    public async Task Digests_that_nobody_here_writes_are_refused_before_they_wait_for_ever(string path, string body, string code) =>
        Assert.Equal(code, (await RefuseAsync("POST", path, body, status: 400)).GetProperty("code").GetString());

    [Fact]
    public async Task A_charset_that_nobody_knows_makes_no_failure_of_the_host()
    {
        using var content = new StringContent("""{"name":"Sea"}""");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/json; charset=nope");
        using var answer = await talk.Client.PostAsync(new Uri("/api/v1/collections", UriKind.Relative), content);
        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Theory]
    [InlineData("/api/v1/videos")]
    [InlineData("/")]
    [InlineData("/site.css")]
    public async Task Whoever_asks_for_the_head_of_an_answer_gets_it_without_the_body(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await talk.Client.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_body_of_another_type_and_one_that_is_too_long_are_told_so()
    {
        using var form = new FormUrlEncodedContent([new("name", "x")]);
        using var refused = await talk.Client.PostAsync(new Uri("/api/v1/collections", UriKind.Relative), form);
        Assert.Equal("UnsupportedMediaType", (await ReadAsync(refused, 415)).GetProperty("code").GetString());

        Assert.Equal("TooLarge", (await RefuseAsync("POST", "/collections", $$"""{"name":"{{new string('x', 100_000)}}"}""", 413)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_program_that_wants_events_or_pages_is_told_as_well()
    {
        foreach (var wanted in (string[])["text/event-stream", "text/html", "text/vtt"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/none") { Headers = { { "Accept", wanted } } };
            using var answer = await talk.Client.SendAsync(request);
            Assert.Equal("NotFound", (await ReadAsync(answer, 404)).GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task Requests_from_another_sites_page_are_a_problem_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reindex") { Headers = { { "Origin", "https://evil.example" } } };
        using var answer = await talk.Client.SendAsync(request);

        var problem = await ReadAsync(answer, 403);
        Assert.Equal("Forbidden", problem.GetProperty("code").GetString());
        Assert.Equal("Requests from other sites are refused.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Who_starts_too_much_work_is_told_when_to_try_again()
    {
        await using var host = await WebHost.StartAsync("--Doors:WorkPerMinute=1", "--Library:Worker:Enabled=false");
        using var first = await host.Client.PostAsync(new Uri("/api/v1/reindex", UriKind.Relative), content: null);
        using var second = await host.Client.PostAsync(new Uri("/api/v1/reindex", UriKind.Relative), content: null);

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        var problem = await ReadAsync(second, 429);
        Assert.Equal("RateLimited", problem.GetProperty("code").GetString());
        Assert.True(problem.GetProperty("retryable").GetBoolean());
        Assert.Equal(second.Headers.RetryAfter!.Delta!.Value.TotalSeconds, problem.GetProperty("retryAfter").GetDouble());
    }

    private async Task<JsonElement> RefuseAsync(string method, string path, string? body, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/api/v1" + path, UriKind.Relative)) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await talk.Client.SendAsync(request);
        return await ReadAsync(answer, status);
    }

    // What every problem has, as the document describes it.
    private async Task<JsonElement> ReadAsync(HttpResponseMessage answer, int status)
    {
        var problem = await TalkHost.ReadAsync(answer, (HttpStatusCode)status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var schema = (await talk.GetAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas").GetProperty("Problem");
        Assert.All(schema.GetProperty("required").EnumerateArray(), name => Assert.True(problem.TryGetProperty(name.GetString()!, out _), name.GetString()));
        Assert.All(problem.EnumerateObject(), member => Assert.True(schema.GetProperty("properties").TryGetProperty(member.Name, out _), member.Name));
        Assert.False(schema.TryGetProperty("additionalProperties", out _));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal($"urn:videodigester:{problem.GetProperty("code").GetString()}", problem.GetProperty("type").GetString());
        return problem;
    }
}
