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
            JsonAssert.HasFields(row, "step", "outcome", "target", "startedAt", "completedAt", "videoId", "digestId", "error");
            Assert.True(row.GetProperty("startedAt").GetDateTime() <= row.GetProperty("completedAt").GetDateTime());
        });
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
