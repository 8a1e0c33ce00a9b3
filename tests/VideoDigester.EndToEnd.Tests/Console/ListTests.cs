using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class ListTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task An_empty_library_lists_nothing()
    {
        var run = (await _library.RunJsonAsync("list")).Ended(0);

        Assert.Empty(run.Lines);
    }

    [Fact]
    public async Task People_are_told_an_empty_library_from_a_filter_that_nothing_fits()
    {
        var empty = (await _library.RunAsync("list", "--site", "nowhere")).Ended(0);
        await _library.WithTalkAsync();
        var unfit = (await _library.RunAsync("list", "--site", "nowhere")).Ended(0);

        Assert.Contains("The library is empty", empty.Error, StringComparison.Ordinal);
        Assert.Contains("No video fits", unfit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_says_what_is_known_and_null_where_nothing_is()
    {
        await _library.WithTalkAsync();

        var row = (await _library.RunJsonAsync("list")).Ended(0).Line;

        JsonAssert.HasFields(
            row, "id", "title", "channel", "url", "thumbnailUrl", "duration", "published", "language", "views", "hasTranscript", "addedAt", "next");
        Assert.Equal(725, row.GetProperty("duration").GetDouble());
        Assert.Equal("2026-03-12T18:00:00Z", row.GetProperty("published").GetString());
        Assert.Equal("Evening Talks", row.GetProperty("channel").GetString());
        Assert.True(row.GetProperty("hasTranscript").GetBoolean());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        var folder = await AddFiveAsync();
        Assert.True(Directory.Exists(folder));

        var seen = new List<string?>();
        string? after = null;
        do
        {
            var page = (await _library.RunJsonAsync(["list", "--sort", "views", "--limit", "2", .. after is null ? Array.Empty<string>() : ["--after", after]])).Ended(0).Lines;
            seen.AddRange(page.Select(row => row.GetProperty("id").GetString()));
            after = page[^1].GetProperty("next").GetString();
        }
        while (after is not null);

        Assert.Equal(["example:v5", "example:v4", "example:v3", "example:v2", "example:v1"], seen);
    }

    [Fact]
    public async Task Filters_and_order_come_from_the_options()
    {
        await AddFiveAsync();
        await _library.WithTalkAsync();

        var shorter = (await _library.RunJsonAsync("list", "--max-duration", "1:30", "--sort", "title", "--ascending")).Ended(0).Lines;
        var tagged = (await _library.RunJsonAsync("list", "--tag", "optics")).Ended(0).Lines;
        var recent = (await _library.RunJsonAsync("list", "--published-from", "2026-01-01")).Ended(0).Lines;
        var silent = (await _library.RunJsonAsync("list", "--without-transcript")).Ended(0).Lines;

        Assert.Equal(["Video 1", "Video 2", "Video 3", "Video 4", "Video 5"], shorter.Select(row => row.GetProperty("title").GetString()));
        Assert.Equal(ConsoleLibrary.TalkId, Assert.Single(tagged).GetProperty("id").GetString());
        Assert.Equal(ConsoleLibrary.TalkId, Assert.Single(recent).GetProperty("id").GetString());
        Assert.Equal("example:v5", Assert.Single(silent).GetProperty("id").GetString());
    }

    [Fact]
    public async Task People_get_a_table_with_whole_titles_even_through_a_pipe()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunAsync("list")).Ended(0);

        Assert.Contains("How lighthouses were lit", run.Output, StringComparison.Ordinal);
        Assert.Contains("12:05", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_that_nobody_gave_out_is_a_typed_failure()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunJsonAsync("list", "--after", "no-such-cursor")).Ended(1);

        JsonAssert.IsFailure(run.Line, id: null, ErrorCode.InvalidRequest);
    }

    private async Task<string> AddFiveAsync()
    {
        var folder = _library.PathOf("five");
        for (var i = 1; i <= 5; i++)
            VideoFolder.Write(folder, $"v{i}", $"Video {i}", i == 5 ? null : VideoFolder.Prose, views: i * 100);
        (await _library.RunAsync("add", folder)).Ended(0);
        return folder;
    }
}
