namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class TranscriptTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task JSON_has_times_in_seconds()
    {
        await _library.WithTalkAsync();

        var transcript = (await _library.RunJsonAsync("transcript", ConsoleLibrary.TalkId)).Ended(0).Line;

        JsonAssert.HasFields(transcript, "videoId", "language", "source", "segments");
        Assert.Equal(ConsoleLibrary.TalkId, transcript.GetProperty("videoId").GetString());
        Assert.Equal("automatic", transcript.GetProperty("source").GetString());
        var first = transcript.GetProperty("segments")[0];
        JsonAssert.HasFields(first, "start", "end", "text");
        Assert.Equal(0.48, first.GetProperty("start").GetDouble());
        Assert.StartsWith("Good evening.", first.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_word_of_the_talk_is_there_once()
    {
        await _library.WithTalkAsync();
        var prose = await File.ReadAllTextAsync(Path.Combine(ConsoleLibrary.Talk, "talk.txt"));

        var run = (await _library.RunAsync("transcript", ConsoleLibrary.TalkId)).Ended(0);

        Assert.Equal(prose.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_format_option_gives_the_same_object_as_json()
    {
        await _library.WithTalkAsync();

        var byFormat = (await _library.RunAsync("transcript", ConsoleLibrary.TalkId, "--format", "json")).Ended(0);
        var byFlag = (await _library.RunJsonAsync("transcript", ConsoleLibrary.TalkId)).Ended(0);

        Assert.Equal(byFlag.Output, byFormat.Output);
    }

    [Theory]
    [InlineData("vtt", "WEBVTT", "00:00:00.480 --> ")]
    [InlineData("srt", "1", "00:00:00,480 --> ")]
    public async Task Caption_formats_start_as_they_must(string format, string firstLine, string times)
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunAsync("transcript", ConsoleLibrary.TalkId, "--format", format)).Ended(0);

        Assert.Equal(firstLine, run.Output.ReplaceLineEndings("\n").Split('\n')[0]);
        Assert.Contains(times, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_the_library_does_not_hold_is_a_typed_failure()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunJsonAsync("transcript", ConsoleLibrary.TalkId, "--lang", "fi")).Ended(1);

        JsonAssert.IsFailure(run.Line, ConsoleLibrary.TalkId, ErrorCode.TranscriptNotFound);
    }

    [Fact]
    public async Task Letters_of_every_script_stay_letters()
    {
        var file = VideoFolder.Write(_library.PathOf("in"), "port", "港の朝", prose: "人気のある動画 الميناء 🚢", language: "ja");
        (await _library.RunAsync("add", file)).Ended(0);

        var run = (await _library.RunJsonAsync("transcript", "example:port")).Ended(0);

        Assert.Contains("人気のある動画 الميناء", run.Output, StringComparison.Ordinal);
        Assert.Equal("人気のある動画 الميناء 🚢", run.Line.GetProperty("segments")[0].GetProperty("text").GetString());
    }
}
