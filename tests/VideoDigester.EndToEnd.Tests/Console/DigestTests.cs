using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class DigestTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("highlights")]
    [InlineData("chapters")]
    [InlineData("detailed")]
    [InlineData("summary")]
    public async Task Every_item_stands_on_words_of_the_transcript(string type)
    {
        await _library.WithTalkAsync();
        var spoken = string.Join(' ', (await _library.RunJsonAsync("transcript", ConsoleLibrary.TalkId)).Line.GetProperty("segments").EnumerateArray()
            .Select(segment => segment.GetProperty("text").GetString()));

        var digest = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--type", type)).Ended(0).Line;

        JsonAssert.HasFields(
            digest, "id", "videoId", "type", "provider", "model", "language", "cached", "overview", "items", "usage", "coverage", "grounding", "dropped");
        Assert.Equal(type, digest.GetProperty("type").GetString());
        Assert.Equal("extractive", digest.GetProperty("provider").GetString());
        Assert.Equal("en", digest.GetProperty("language").GetString());
        Assert.Equal(1, digest.GetProperty("coverage").GetDouble());
        JsonAssert.HasFields(digest.GetProperty("usage"), "inputTokens", "cachedInputTokens", "outputTokens", "cost");
        Assert.NotEqual(0, digest.GetProperty("items").GetArrayLength());
        Assert.All(digest.GetProperty("items").EnumerateArray(), item =>
        {
            JsonAssert.HasFields(item, "kind", "start", "end", "title", "text", "quote", "support", "evidence");
            Assert.InRange(item.GetProperty("start").GetDouble(), 0, item.GetProperty("end").GetDouble());
            Assert.Contains(item.GetProperty("quote").GetString()!, spoken, StringComparison.Ordinal);
            Assert.All(item.GetProperty("evidence").EnumerateArray(), span => JsonAssert.HasFields(span, "start", "end", "quote"));
        });
    }

    [Fact]
    public async Task The_second_time_the_digest_is_cached_and_the_same()
    {
        await _library.WithTalkAsync();

        var first = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId)).Ended(0).Line;
        var second = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId)).Ended(0).Line;
        var forced = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--force")).Ended(0).Line;

        Assert.Equal("highlights", first.GetProperty("type").GetString());
        Assert.False(first.GetProperty("cached").GetBoolean());
        Assert.True(second.GetProperty("cached").GetBoolean());
        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.False(forced.GetProperty("cached").GetBoolean());
        Assert.NotEqual(first.GetProperty("id").GetString(), forced.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Several_types_are_several_lines_and_one_that_fails_does_not_stop_the_rest()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--type", "summary,haiku", "--type", "chapters")).Ended(1);

        Assert.Equal(3, run.Lines.Count);
        Assert.Equal("summary", run.Lines[0].GetProperty("type").GetString());
        JsonAssert.IsFailure(run.Lines[1], ConsoleLibrary.TalkId, ErrorCode.UnknownDigestType);
        Assert.Equal("chapters", run.Lines[2].GetProperty("type").GetString());
    }

    [Fact]
    public async Task People_get_times_text_and_deep_links()
    {
        await _library.WithTalkAsync();
        var digest = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId)).Ended(0).Line;
        var starts = digest.GetProperty("items").EnumerateArray().Select(item => (long)item.GetProperty("start").GetDouble());

        var run = (await _library.RunAsync("digest", ConsoleLibrary.TalkId)).Ended(0);

        Assert.StartsWith("How lighthouses were lit", run.Output, StringComparison.Ordinal);
        Assert.All(starts, start => Assert.Contains($"https://videos.example/watch/lighthouses#t={start}\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_provider_is_a_typed_failure()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--provider", "oracle")).Ended(1);

        JsonAssert.IsFailure(run.Line, ConsoleLibrary.TalkId, ErrorCode.UnknownProvider);
    }

    [Fact]
    public async Task Where_no_digest_is_made_standard_output_stays_empty_for_people_too()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunAsync("digest", ConsoleLibrary.TalkId, "--type", "haiku")).Ended(1);

        Assert.Equal("", run.Output);
        Assert.Contains("UnknownDigestType", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_video_without_captions_has_no_digest()
    {
        var file = VideoFolder.Write(_library.PathOf("in"), "mute", "A silent film", prose: null);
        (await _library.RunAsync("add", file)).Ended(0);

        var run = (await _library.RunJsonAsync("digest", "example:mute")).Ended(1);

        JsonAssert.IsFailure(run.Line, "example:mute", ErrorCode.TranscriptNotFound);
        Assert.Equal(JsonValueKind.Object, run.Line.ValueKind);
    }
}
