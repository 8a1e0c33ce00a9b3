using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class RefreshAndRemoveTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task A_refresh_without_news_changes_nothing()
    {
        await _library.WithTalkAsync();

        var line = (await _library.RunJsonAsync("refresh", ConsoleLibrary.TalkId)).Ended(0).Line;

        JsonAssert.HasFields(line, "id", "outcome", "error");
        Assert.Equal("unchanged", line.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("error").ValueKind);
    }

    [Fact]
    public async Task A_refresh_takes_newer_counts_and_keeps_the_older_ones()
    {
        var folder = _library.PathOf("in");
        (await _library.RunAsync("add", VideoFolder.Write(folder, "harbour", "The harbour", views: 10))).Ended(0);
        VideoFolder.Write(folder, "harbour", "The harbour", views: 25);

        var line = (await _library.RunJsonAsync("refresh", "example:harbour")).Ended(0).Line;
        var video = (await _library.RunJsonAsync("show", "example:harbour")).Ended(0).Line;

        Assert.Equal("updated", line.GetProperty("outcome").GetString());
        Assert.Equal(25, video.GetProperty("views").GetInt64());
        Assert.Equal([10, 25], video.GetProperty("statistics").EnumerateArray().Select(counts => counts.GetProperty("views").GetInt64()));
    }

    [Fact]
    public async Task Removing_takes_the_video_and_leaves_the_log()
    {
        await _library.WithTalkAsync();

        var line = (await _library.RunJsonAsync("remove", ConsoleLibrary.TalkId)).Ended(0).Line;

        JsonAssert.HasFields(line, "id", "outcome", "error");
        Assert.Equal("removed", line.GetProperty("outcome").GetString());
        Assert.Empty((await _library.RunJsonAsync("list")).Ended(0).Lines);
        Assert.NotEmpty((await _library.RunJsonAsync("log", ConsoleLibrary.TalkId)).Ended(0).Lines);
    }

    [Theory]
    [InlineData("refresh")]
    [InlineData("remove")]
    public async Task Of_several_videos_the_unknown_one_fails_alone(string command)
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunJsonAsync(command, "example:nobody", ConsoleLibrary.TalkId)).Ended(1);

        Assert.Equal(2, run.Lines.Count);
        JsonAssert.IsFailure(run.Lines[0], "example:nobody", ErrorCode.VideoNotFound);
        Assert.Equal(JsonValueKind.Null, run.Lines[1].GetProperty("error").ValueKind);
    }
}
