namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class ShowTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Everything_the_library_holds_is_in_the_object()
    {
        await _library.WithTalkAsync();
        (await _library.RunAsync("digest", ConsoleLibrary.TalkId)).Ended(0);

        var video = (await _library.RunJsonAsync("show", ConsoleLibrary.TalkId)).Ended(0).Line;

        Assert.Equal(ConsoleLibrary.TalkId, video.GetProperty("id").GetString());
        Assert.Equal("https://videos.example/watch/lighthouses", video.GetProperty("url").GetString());
        Assert.Equal("not_live", video.GetProperty("liveStatus").GetString());
        Assert.Equal("public", video.GetProperty("availability").GetString());
        Assert.Equal("evening-talks", video.GetProperty("channel").GetProperty("key").GetString());
        Assert.Equal(5, video.GetProperty("tags").GetArrayLength());
        Assert.Equal(100, video.GetProperty("heatmap").GetArrayLength());
        Assert.Equal(0, video.GetProperty("chapters").GetArrayLength());
        Assert.Equal("vtt", video.GetProperty("transcripts")[0].GetProperty("format").GetString());
        Assert.Equal("highlights", video.GetProperty("digests")[0].GetProperty("type").GetString());
        Assert.Equal(18342, video.GetProperty("statistics")[0].GetProperty("views").GetInt64());
    }

    [Fact]
    public async Task People_see_title_address_and_facts()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunAsync("show", ConsoleLibrary.TalkId)).Ended(0);

        Assert.StartsWith("How lighthouses were lit\nhttps://videos.example/watch/lighthouses\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Evening Talks", run.Output, StringComparison.Ordinal);
        Assert.Contains("2026-03-12 18:00:00 UTC", run.Output, StringComparison.Ordinal);
        Assert.Contains("18,342", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_cannot_command_the_terminal()
    {
        var file = VideoFolder.Write(_library.PathOf("in"), "rude", "before\u001b[2Jafter");
        (await _library.RunAsync("add", file)).Ended(0);

        var run = (await _library.RunAsync("show", "example:rude")).Ended(0);

        Assert.Contains("before [2Jafter", run.Output, StringComparison.Ordinal);
    }
}
