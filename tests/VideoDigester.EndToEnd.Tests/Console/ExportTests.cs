namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class ExportTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Markdown_is_the_default_for_people()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunAsync("export", ConsoleLibrary.TalkId)).Ended(0);

        Assert.StartsWith("# How lighthouses were lit", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_is_one_line_a_video()
    {
        await _library.WithTalkAsync();

        var line = (await _library.RunJsonAsync("export", ConsoleLibrary.TalkId)).Ended(0).Line;

        Assert.Equal(ConsoleLibrary.TalkId, line.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Several_videos_go_into_a_folder_a_file_each()
    {
        await _library.WithTalkAsync();
        (await _library.RunAsync("add", VideoFolder.Write(_library.PathOf("in"), "harbour", "The harbour"))).Ended(0);

        var run = (await _library.RunJsonAsync("export", ConsoleLibrary.TalkId, "example:harbour", "--format", "md", "--out", _library.PathOf("out"))).Ended(0);

        Assert.Equal(2, run.Lines.Count);
        Assert.All(run.Lines, line =>
        {
            JsonAssert.HasFields(line, "id", "outcome", "path", "error");
            Assert.Equal("exported", line.GetProperty("outcome").GetString());
            Assert.StartsWith("# ", File.ReadAllText(line.GetProperty("path").GetString()!), StringComparison.Ordinal);
        });
        Assert.Equal(2, Directory.GetFiles(_library.PathOf("out")).Length);
    }

    [Fact]
    public async Task One_video_goes_into_the_file_that_is_named()
    {
        await _library.WithTalkAsync();

        (await _library.RunAsync("export", ConsoleLibrary.TalkId, "--format", "json", "--out", _library.PathOf("talk.json"))).Ended(0);

        Assert.Contains(ConsoleLibrary.TalkId, await File.ReadAllTextAsync(_library.PathOf("talk.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_video_fails_alone_and_leaves_no_file()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunJsonAsync("export", "example:nobody", ConsoleLibrary.TalkId, "--out", _library.PathOf("out"))).Ended(1);

        JsonAssert.IsFailure(run.Lines[0], "example:nobody", ErrorCode.VideoNotFound);
        Assert.Equal("exported", run.Lines[1].GetProperty("outcome").GetString());
        Assert.Single(Directory.GetFiles(_library.PathOf("out")));
    }
}
