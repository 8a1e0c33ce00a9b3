using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class SearchTests : IAsyncLifetime
{
    private readonly ConsoleLibrary _library = new();

    public Task InitializeAsync() => _library.WithTalkAsync();

    public Task DisposeAsync()
    {
        _library.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_row_says_where_the_words_are_said()
    {
        var row = (await _library.RunJsonAsync("search", "\"ordinary oil lamp\"")).Ended(0).Line;

        JsonAssert.HasFields(
            row, "videoId", "title", "start", "end", "url", "snippet", "highlights", "score", "kind", "language", "source", "digestId", "next");
        Assert.Equal((ConsoleLibrary.TalkId, "How lighthouses were lit", "passage", "en", "automatic"), (Text(row, "videoId"), Text(row, "title"), Text(row, "kind"), Text(row, "language"), Text(row, "source")));
        Assert.Equal(134, row.GetProperty("start").GetDouble(), 2.0);
        Assert.Equal($"https://videos.example/watch/lighthouses#t={(int)row.GetProperty("start").GetDouble()}", Text(row, "url"));
        var snippet = Text(row, "snippet");
        Assert.Equal(["ordinary", "oil", "lamp"], row.GetProperty("highlights").EnumerateArray().Select(range => snippet.Substring(range[0].GetInt32(), range[1].GetInt32())));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Words_need_no_quotes_and_the_best_comes_first()
    {
        var rows = (await _library.RunJsonAsync("search", "oil", "lamp")).Ended(0).Lines;

        Assert.True(rows.Count > 1);
        Assert.Equal(rows.Select(row => row.GetProperty("score").GetDouble()).OrderDescending(), rows.Select(row => row.GetProperty("score").GetDouble()));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        var all = (await _library.RunJsonAsync("search", "light", "--limit", "100")).Ended(0).Lines;
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await _library.RunJsonAsync(["search", "light", "--limit", "3", .. cursor is null ? Array.Empty<string>() : ["--cursor", cursor]])).Ended(0).Lines;
            seen.AddRange(page.Select(row => Text(row, "snippet")));
            cursor = page[^1].GetProperty("next").GetString();
        }
        while (cursor is not null);

        Assert.Equal(all.Select(row => Text(row, "snippet")), seen);
    }

    [Fact]
    public async Task Filters_and_order_come_from_the_options()
    {
        VideoFolder.Write(_library.PathOf("more"), "sea", "The sea", "The lamp of the sea is the moon.", views: 1);
        (await _library.RunAsync("add", _library.PathOf("more"))).Ended(0);

        Assert.Equal(2, (await VideosAsync("lamp")).Count);
        Assert.Equal(["example:sea"], await VideosAsync("lamp", "--video", "example:sea"));
        Assert.Equal([ConsoleLibrary.TalkId], await VideosAsync("lamp", "--channel", "Evening Talks"));
        Assert.Equal([ConsoleLibrary.TalkId], await VideosAsync("lamp", "--tag", "optics"));
        Assert.Equal([ConsoleLibrary.TalkId], await VideosAsync("lamp", "--after", "2026-01-01", "--before", "2027-01-01"));
        Assert.Empty(await VideosAsync("lamp", "--lang", "de"));
        Assert.Empty(await VideosAsync("lamp", "--source", "speech"));
        Assert.Equal([ConsoleLibrary.TalkId], await VideosAsync("lighthouses", "--scope", "videos"));
        Assert.Equal(ConsoleLibrary.TalkId, (await VideosAsync("lamp", "--sort", "newest"))[0]);
    }

    [Fact]
    public async Task What_looks_like_an_option_is_looked_for_behind_two_dashes()
    {
        Assert.Equal([ConsoleLibrary.TalkId], await VideosAsync("lamp", "-zeppelin"));
        Assert.Empty(await VideosAsync("lamp", "--channel=--nobody"));

        async Task<string> FoundAsync(params string[] words) => (await ConsoleLibrary.RunPlainAsync(["search", "--db", _library.Database, "--json", "--", .. words])).Ended(0).Output;
        Assert.NotEqual("", await FoundAsync("--lamp"));
        Assert.Equal("", await FoundAsync("lamp", "--limt"));
        Assert.Equal("", await FoundAsync("-oil", "lamp", "wick", "--limit", "1"));
    }

    [Fact]
    public async Task People_get_the_hits_under_their_video_with_times_and_links()
    {
        var run = (await _library.RunAsync("search", "ordinary oil lamp")).Ended(0);

        var lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("How lighthouses were lit", lines[0]);
        Assert.StartsWith("example:lighthouses · Evening Talks · 2026-03-12 · 12:05", lines[1], StringComparison.Ordinal);
        Assert.Matches(@"^ +2:1\d  ", lines[2]);
        Assert.Contains("https://videos.example/watch/lighthouses#t=13", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_no_failure()
    {
        var people = (await _library.RunAsync("search", "zeppelin")).Ended(0);
        var programs = (await _library.RunJsonAsync("search", "zeppelin")).Ended(0);

        Assert.Equal(("", "Nothing matches.\n"), (people.Output, people.Error.ReplaceLineEndings("\n")));
        Assert.Empty(programs.Lines);
    }

    [Theory]
    [InlineData("lamp (oil OR", 5)]
    [InlineData("灯台 (oil", 5)]
    public async Task A_query_that_is_none_shows_where(string query, int column)
    {
        var run = (await _library.RunAsync("search", query)).Ended(1);

        var lines = run.Error.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal((query, new string(' ', column) + "^"), (lines[0], lines[1]));
        Assert.StartsWith("InvalidQuery: ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_is_none_is_a_typed_failure()
    {
        var run = (await _library.RunJsonAsync("search", "lamp OR")).Ended(1);

        JsonAssert.IsFailure(run.Line, id: null, ErrorCode.InvalidQuery);
    }

    [Theory]
    [InlineData("--scope", "everything")]
    [InlineData("--sort", "best")]
    [InlineData("--source", "cinema")]
    [InlineData("--after", "yesterday")]
    [InlineData("--video", "lighthouses")]
    public async Task A_value_that_an_option_does_not_have_is_wrong_usage(string option, string value) =>
        Assert.Empty((await _library.RunJsonAsync("search", "lamp", option, value)).Ended(2).Output);

    private async Task<IReadOnlyList<string>> VideosAsync(params string[] arguments) =>
        [.. (await _library.RunJsonAsync(["search", .. arguments, "--limit", "100"])).Ended(0).Lines.Select(row => Text(row, "videoId")).Distinct()];

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
