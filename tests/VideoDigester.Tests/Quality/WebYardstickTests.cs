using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Benchmarks.Search.Speed;
using VideoDigester.Benchmarks.Web;
using VideoDigester.Benchmarks.Web.Bare;
using VideoDigester.Storage;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Quality;

/// <summary>The yardstick of the web host has to show what the library shows, or beating it says nothing.</summary>
public sealed class WebYardstickTests : IAsyncLifetime
{
    private static readonly SearchQuery Query = new() { Text = "harbour", PageSize = 10 };

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private ServiceProvider _services = null!;
    private WebApplication _bare = null!;

    public async Task InitializeAsync()
    {
        var place = _folder.PathOf("library.db");
        _folder.Write("files/talk.info.json", """
            {"id":"talk0000001","extractor_key":"Youtube","webpage_url":"https://www.youtube.com/watch?v=talk0000001","title":"Two talks","channel_id":"c1","channel":"Talks","duration":9,"language":"en",
             "upload_date":"20240501","view_count":7,"tags":["sea","land"],"categories":["Education"],"chapters":[{"start_time":0,"end_time":9,"title":"All"}]}
            """);
        _folder.Write("files/talk.en.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nShips leave the harbour at dawn.\n\n00:00:05.000 --> 00:00:09.000\nThe hills are quiet by then.\n");
        var services = new ServiceCollection();
        services.AddVideoDigester().UseSqlite(place);
        _services = services.BuildServiceProvider();
        await foreach (var _ in Library.ImportAsync(_folder.PathOf("files")))
        {
        }

        var match = await SpeedMatch.OfAsync(_services.GetRequiredService<LibraryDatabase>(), Query, isBounded: false);
        _bare = BareHost.Build("SQLite", place, new Dictionary<string, SpeedMatch> { [BareQuery.Write(Query)] = match });
        await _bare.StartAsync();
        _client.BaseAddress = new Uri(_bare.Urls.Single());
    }

    [Fact]
    public async Task A_video_has_the_rows_that_the_library_shows()
    {
        var video = await _client.GetFromJsonAsync<JsonElement>("/page/videos/youtube:talk0000001");
        var stored = (await Library.FindAsync(new VideoId("youtube", "talk0000001")))!;

        var metadata = video.GetProperty("metadata");
        Assert.Equal(stored.Title, metadata.GetProperty("title").GetString());
        Assert.Equal(9, metadata.GetProperty("duration").GetDouble());
        Assert.Equal(stored.Metadata.Published!.Value.Value, metadata.GetProperty("publishedAt").GetDateTimeOffset());
        Assert.Equal("Talks", metadata.GetProperty("channel").GetProperty("name").GetString());
        Assert.Equal(stored.Metadata.Tags, video.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!));
        Assert.Equal(stored.Metadata.Categories, video.GetProperty("categories").EnumerateArray().Select(category => category.GetString()!));
        Assert.Equal("All", video.GetProperty("chapters")[0].GetProperty("title").GetString());
        Assert.Equal(7, video.GetProperty("statistics")[0].GetProperty("views").GetInt64());
        Assert.Equal(stored.Transcripts.Single().ContentHash, video.GetProperty("transcripts")[0].GetProperty("contentHash").GetString());
        Assert.Equal("Ships leave the harbour at dawn.", video.GetProperty("segments")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("all")]
    [InlineData("bar")]
    [InlineData("library")]
    public async Task A_search_finds_the_place_that_the_library_finds(string yardstick)
    {
        var page = await _client.GetFromJsonAsync<JsonElement>($"/{yardstick}/search{BareQuery.Write(Query)}");
        var stored = (await Library.SearchAsync(Query)).Items.Single();

        var hit = page.GetProperty("items").EnumerateArray().Single();
        Assert.Equal(stored.VideoId.ToString(), hit.GetProperty("videoId").GetString());
        Assert.Equal(stored.VideoTitle, hit.GetProperty("videoTitle").GetString());
        Assert.Contains("harbour", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_wrk_counted_is_read()
    {
        var result = WrkResult.Parse("Running 2s test @ http://127.0.0.1:1\n  Requests/sec: 50\nfigures 100 2000000 1500 9000 12000 3 1\n");

        Assert.Equal((50, 1.5, 9, 12, new WrkErrors(3, 1)), (result.Rate, result.Median, result.Percentile95, result.Longest, result.Errors));
        Assert.Equal(4, result.Errors.Count);
    }

    public async Task DisposeAsync()
    {
        await _bare.DisposeAsync();
        _client.Dispose();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private IVideoLibrary Library => _services.GetRequiredService<IVideoLibrary>();
}
