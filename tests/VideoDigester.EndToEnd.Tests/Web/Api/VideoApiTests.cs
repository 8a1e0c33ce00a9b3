using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace VideoDigester.EndToEnd.Tests.Web.Api;

/// <summary>What programs are told of videos, transcripts and digests.</summary>
public sealed class VideoApiTests(TalkHost talk) : IClassFixture<TalkHost>
{
    private static readonly string Path = $"/api/v1/videos/{TalkHost.Talk}";

    [Fact]
    public async Task A_list_shows_videos_with_their_length_in_seconds()
    {
        var video = Assert.Single((await talk.GetAsync("/api/v1/videos?channel=Evening%20Talks&minDuration=700&maxDuration=750")).GetProperty("items").EnumerateArray());

        Assert.Equal("example:lighthouses", video.GetProperty("id").GetString());
        Assert.Equal(725, video.GetProperty("duration").GetDouble());
        Assert.Equal("2026-03-12T18:00:00Z", video.GetProperty("published").GetString());
        Assert.Empty((await talk.GetAsync("/api/v1/videos?channel=nobody")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_video_is_shown_without_the_file_it_came_from()
    {
        var video = await talk.GetAsync(Path);

        Assert.Equal("How lighthouses were lit", video.GetProperty("title").GetString());
        Assert.Equal("Evening Talks", video.GetProperty("metadata").GetProperty("channel").GetProperty("name").GetString());
        Assert.False(video.TryGetProperty("sourcePath", out _));
    }

    [Fact]
    public async Task No_answer_names_a_file_of_the_host()
    {
        foreach (var path in (string[])[Path, $"{Path}/transcripts", $"{Path}/transcript", $"{Path}/digests", $"{Path}/export?format=json", "/api/v1/videos", "/api/v1/search?q=lamp", "/api/v1/jobs/status", $"{Path}/attempts"])
            Assert.DoesNotContain(Console.ConsoleLibrary.Talk, (await talk.GetAsync(path)).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Console.ConsoleLibrary.Talk, await talk.Client.GetStringAsync(new Uri($"{Path}/export", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_before_is_not_sent_again()
    {
        using var first = await talk.Client.GetAsync(new Uri(Path, UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, Path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var other = new HttpRequestMessage(HttpMethod.Get, Path) { Headers = { IfNoneMatch = { new EntityTagHeaderValue("\"another\"") } } };

        using var unchanged = await talk.Client.SendAsync(again);
        using var changed = await talk.Client.SendAsync(other);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, unchanged.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task A_transcript_comes_as_json_text_and_captions()
    {
        var json = await talk.GetAsync($"{Path}/transcript?language=en");
        var text = await talk.Client.GetStringAsync(new Uri($"{Path}/transcript?format=text", UriKind.Relative));
        using var vtt = await talk.Client.GetAsync(new Uri($"{Path}/transcript?format=vtt", UriKind.Relative));

        var first = json.GetProperty("segments")[0];
        Assert.Equal(JsonValueKind.Number, first.GetProperty("start").ValueKind);
        Assert.Contains(first.GetProperty("text").GetString()!, text, StringComparison.Ordinal);
        Assert.Equal("text/vtt", vtt.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("WEBVTT", await vtt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_item_of_a_digest_has_its_evidence()
    {
        var digest = await talk.GetAsync($"/api/v1/digests/{talk.Highlights.Id}");

        Assert.NotEmpty(digest.GetProperty("items").EnumerateArray());
        Assert.All(digest.GetProperty("items").EnumerateArray(), item => Assert.NotEmpty(item.GetProperty("evidence").EnumerateArray()));
        Assert.Equal("highlights", digest.GetProperty("type").GetString());
        Assert.Equal(2, (await talk.GetAsync($"{Path}/digests")).GetArrayLength());
        Assert.Equal(2, (await talk.GetAsync($"{Path}/variants")).GetArrayLength());
    }

    [Fact]
    public async Task A_search_points_into_the_video()
    {
        var hit = (await talk.GetAsync("/api/v1/search?q=%22oil%20lamp%22&scope=transcripts")).GetProperty("items")[0];

        Assert.Equal("example:lighthouses", hit.GetProperty("videoId").GetString());
        Assert.True(hit.GetProperty("start").GetDouble() > 0);
        Assert.NotEmpty(hit.GetProperty("highlights").EnumerateArray());
        Assert.Equal("passage", hit.GetProperty("kind").GetString());
        Assert.NotEmpty((await talk.GetAsync("/api/v1/search/videos?q=lamp")).GetProperty("items")[0].GetProperty("hits").EnumerateArray());
    }

    [Fact]
    public async Task Channels_and_categories_have_their_videos()
    {
        var channel = (await talk.GetAsync("/api/v1/channels")).GetProperty("items")[0];

        Assert.Equal(1, channel.GetProperty("videos").GetInt64());
        Assert.Equal(channel.GetRawText(), (await talk.GetAsync($"/api/v1/channels/example/{Uri.EscapeDataString(channel.GetProperty("metadata").GetProperty("key").GetString()!)}")).GetRawText());
        Assert.All((await talk.GetAsync("/api/v1/categories")).GetProperty("items").EnumerateArray(), category => Assert.Equal(1, category.GetProperty("videos").GetInt64()));
    }

    [Fact]
    public async Task An_export_is_a_file()
    {
        using var markdown = await talk.Client.GetAsync(new Uri($"{Path}/export", UriKind.Relative));

        Assert.True(markdown.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.Equal("video.md", markdown.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("How lighthouses were lit", await markdown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("example:lighthouses", (await talk.GetAsync($"{Path}/export?format=json")).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Who_writes_digests_is_listed()
    {
        var writer = Assert.Single((await talk.GetAsync("/api/v1/llms")).EnumerateArray());

        Assert.Equal("extractive", writer.GetProperty("name").GetString());
        Assert.True(writer.GetProperty("isDefault").GetBoolean());
    }

    [Fact]
    public async Task A_query_that_is_none_says_where()
    {
        var problem = await talk.SendAsync(HttpMethod.Get, "/api/v1/search?q=lamp%20AND%20(", body: null, HttpStatusCode.BadRequest);

        Assert.Equal("InvalidQuery", problem.GetProperty("code").GetString());
        Assert.InRange(problem.GetProperty("position").GetInt32(), 5, 10);
        Assert.False(problem.GetProperty("retryable").GetBoolean());
    }

    [Fact]
    public async Task Ids_with_slashes_and_percent_signs_are_read_as_they_are_written()
    {
        await using var library = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(talk.Host.Database));
        var ids = new[] { new VideoId("generic", "a/b"), new VideoId("generic", "a%2Fb"), new VideoId("generic", "a?b#c:d ü") };
        foreach (var id in ids)
        {
            var file = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(talk.Host.Database)!, $"{Guid.NewGuid():N}.info.json");
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { id = id.Key, extractor_key = "Generic", webpage_url = $"https://videos.example/{Guid.NewGuid():N}", title = id.Key, _type = "video" }));
            await foreach (var added in library.Library.ImportAsync(file))
                Assert.Equal(IngestOutcome.Added, added.Outcome);
        }

        var listed = (await talk.GetAsync("/api/v1/videos?site=generic")).GetProperty("items").EnumerateArray().Select(video => video.GetProperty("id").GetString()!).ToList();
        Assert.Equal(3, listed.Count);
        foreach (var id in listed)
            Assert.Equal(id, (await talk.GetAsync($"/api/v1/videos/{Uri.EscapeDataString(id)}")).GetProperty("id").GetString());
        foreach (var id in listed)
            await library.Library.RemoveAsync(VideoId.Parse(id));
    }
}
