namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class LogTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Every_step_of_a_video_is_a_row()
    {
        await _library.WithTalkAsync();
        (await _library.RunAsync("digest", ConsoleLibrary.TalkId)).Ended(0);

        var rows = (await _library.RunJsonAsync("log", ConsoleLibrary.TalkId)).Ended(0).Lines;

        Assert.Equal(["metadata", "transcript", "digest"], rows.Select(row => row.GetProperty("step").GetString()));
        Assert.All(rows, row =>
        {
            JsonAssert.HasFields(row, "step", "outcome", "target", "startedAt", "completedAt", "videoId", "digestId", "digestType", "provider", "model", "usage", "error", "jobId", "attempt", "worker", "nextAttemptAt", "next");
            Assert.True(row.GetProperty("startedAt").GetDateTime() <= row.GetProperty("completedAt").GetDateTime());
        });
    }

    [Fact]
    public async Task Without_a_video_the_failures_of_the_whole_library_are_listed()
    {
        await _library.WithTalkAsync();
        (await _library.RunAsync("digest", ConsoleLibrary.TalkId)).Ended(0);
        var torn = _library.PathOf("torn.info.json");
        await File.WriteAllTextAsync(torn, "{\"id\":");
        (await _library.RunAsync("add", torn)).Ended(1);

        var failed = Assert.Single((await _library.RunJsonAsync("log", "--failed")).Ended(0).Lines);
        Assert.Equal((torn, "InvalidMetadata"), (failed.GetProperty("target").GetString(), failed.GetProperty("error").GetProperty("code").GetString()));
        var newest = Assert.Single((await _library.RunJsonAsync("log", "--limit", "1")).Ended(0).Lines);
        var next = newest.GetProperty("next").GetString()!;
        var before = Assert.Single((await _library.RunJsonAsync("log", "--limit", "1", "--after", next)).Ended(0).Lines);
        Assert.Equal("highlights", before.GetProperty("digestType").GetString());
    }

    [Fact]
    public async Task People_get_a_table()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunAsync("log", ConsoleLibrary.TalkId)).Ended(0);

        Assert.Contains("Metadata", run.Output, StringComparison.Ordinal);
        Assert.Contains("Transcript", run.Output, StringComparison.Ordinal);
    }
}
