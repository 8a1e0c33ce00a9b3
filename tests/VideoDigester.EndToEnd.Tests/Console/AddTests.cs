using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class AddTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Adding_the_sample_talk_prints_one_line_with_every_field()
    {
        var line = (await _library.RunJsonAsync("add", ConsoleLibrary.Talk)).Ended(0).Line;

        JsonAssert.HasFields(line, "id", "outcome", "title", "transcript", "error");
        Assert.Equal(ConsoleLibrary.TalkId, line.GetProperty("id").GetString());
        Assert.Equal("added", line.GetProperty("outcome").GetString());
        Assert.Equal("How lighthouses were lit", line.GetProperty("title").GetString());
        JsonAssert.HasFields(line.GetProperty("transcript"), "language", "source", "segments");
        Assert.Equal("en", line.GetProperty("transcript").GetProperty("language").GetString());
        Assert.Equal("automatic", line.GetProperty("transcript").GetProperty("source").GetString());
        Assert.InRange(line.GetProperty("transcript").GetProperty("segments").GetInt32(), 100, 1000);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, line.GetProperty("error").ValueKind);
    }

    [Fact]
    public async Task Adding_twice_changes_nothing()
    {
        await _library.WithTalkAsync();

        var line = (await _library.RunJsonAsync("add", ConsoleLibrary.Talk)).Ended(0).Line;

        Assert.Equal("unchanged", line.GetProperty("outcome").GetString());
        Assert.Single((await _library.RunJsonAsync("list")).Lines);
    }

    [Fact]
    public async Task A_video_without_captions_is_added_and_says_so()
    {
        var file = VideoFolder.Write(_library.PathOf("in"), "mute", "A silent film", prose: null);

        var run = (await _library.RunJsonAsync("add", file)).Ended(0);
        var line = run.Line;

        Assert.Equal("added", line.GetProperty("outcome").GetString());
        Assert.StartsWith("note       example:mute  NoCaptions", run.Error, StringComparison.Ordinal);
        Assert.Equal("NoCaptions", line.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, line.GetProperty("transcript").ValueKind);
    }

    [Fact]
    public async Task One_bad_file_of_a_folder_fails_alone_and_sets_the_exit_code()
    {
        var folder = _library.PathOf("in");
        VideoFolder.Write(folder, "good", "A good one");
        await File.WriteAllTextAsync(Path.Combine(folder, "bad.info.json"), "this is no JSON");

        var run = (await _library.RunJsonAsync("add", folder)).Ended(1);

        Assert.Equal(2, run.Lines.Count);
        Assert.Equal("added", run.Lines.Single(line => line.GetProperty("id").GetString() == "example:good").GetProperty("outcome").GetString());
        var failed = run.Lines.Single(line => line.GetProperty("outcome").GetString() == "failed");
        JsonAssert.IsFailure(failed, id: null, ErrorCode.InvalidMetadata);
        Assert.Contains("bad.info.json", failed.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_fails_and_the_next_one_is_added()
    {
        var run = (await _library.RunJsonAsync("add", _library.PathOf("nowhere"), ConsoleLibrary.Talk)).Ended(1);

        Assert.Equal(2, run.Lines.Count);
        JsonAssert.IsFailure(run.Lines[0], id: null, ErrorCode.FileNotFound);
        Assert.Equal("added", run.Lines[1].GetProperty("outcome").GetString());
    }

    [SkippableFact]
    public async Task An_address_is_added_and_the_next_one_has_an_outcome_of_its_own()
    {
        var program = RealYtDlp.Require(RealYtDlp.Installed);
        await using var site = new LoopbackSite();
        site.OnVideo("/talk", "A talk", ("en", "/c.vtt")).On("/c.vtt", SiteAnswer.Vtt("WEBVTT\n\n00:00.000 --> 00:01.000\nGood evening\n"));

        var run = (await _library.RunJsonAsync("add", site.At("/gone"), site.At("/talk"), "--allow-private-network", "--yt-dlp", program)).Ended(1);

        JsonAssert.IsFailure(run.Lines[0], id: null, ErrorCode.Removed);
        Assert.Equal("added", run.Lines[1].GetProperty("outcome").GetString());
        Assert.Equal(1, run.Lines[1].GetProperty("transcript").GetProperty("segments").GetInt32());
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/talk", ErrorCode.AddressRefused)]
    [InlineData("ftp://videos.example/talk", ErrorCode.InvalidRequest)]
    [InlineData("https://me:hush@videos.example/talk", ErrorCode.InvalidRequest)]
    public async Task Addresses_that_are_not_fetched_fail_before_anything_runs(string address, ErrorCode code)
    {
        var run = (await _library.RunJsonAsync("add", address)).Ended(1);

        JsonAssert.IsFailure(run.Line, id: null, code);
    }

    [Fact]
    public async Task A_missing_program_is_named_with_the_way_to_get_it()
    {
        var run = (await _library.RunJsonAsync("add", "https://videos.example/talk", "--yt-dlp", _library.PathOf("nowhere"))).Ended(1);
        var doctor = (await _library.RunJsonAsync("doctor", "--yt-dlp", _library.PathOf("nowhere"))).Ended(1);

        JsonAssert.IsFailure(run.Line, id: null, ErrorCode.ToolMissing);
        var check = doctor.Lines.Single(line => line.GetProperty("check").GetString() == "yt-dlp");
        Assert.False(check.GetProperty("ok").GetBoolean());
        Assert.Contains("Install", check.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_languages_asked_for_are_read()
    {
        var file = VideoFolder.Write(_library.PathOf("in"), "hafen", "Der Hafen", language: "de");

        var line = (await _library.RunJsonAsync("add", "--lang", "en,fr", file)).Ended(0).Line;

        Assert.Equal("NoCaptions", line.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task People_get_a_line_for_each_video_and_a_count()
    {
        var folder = _library.PathOf("in");
        VideoFolder.Write(folder, "one", "The first");
        VideoFolder.Write(folder, "two", "The second");

        var run = (await _library.RunAsync("add", folder)).Ended(0);

        Assert.Contains("added      example:one  The first", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 added", run.Error, StringComparison.Ordinal);
    }
}
