using System.Text.Json;
using VideoDigester.EndToEnd.Tests.Console;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>What the tools give, on the sample talk.</summary>
[Collection(SharedServerTests.Name)]
public sealed class ToolTests(SharedServer server)
{
    private readonly McpSession _session = server.Session;

    [Fact]
    public async Task A_search_finds_the_second_as_the_command_does()
    {
        var hit = (await _session.CallAsync("search_library", ("query", "\"oil lamp\""), ("limit", 1))).GetProperty("hits")[0];
        var row = (await server.Library.RunJsonAsync("search", "\"oil lamp\"", "--limit", "1")).Ended(0).Line;

        Assert.Equal(ConsoleLibrary.TalkId, hit.GetProperty("videoId").GetString());
        Assert.All(hit.EnumerateObject(), member => Assert.True(JsonElement.DeepEquals(member.Value, row.GetProperty(member.Name)), member.Name));
    }

    [Fact]
    public async Task A_search_goes_on_where_it_stopped()
    {
        var first = await _session.CallAsync("search_library", ("query", "light OR lamp"), ("scope", "transcripts"), ("limit", 2));
        var second = await _session.CallAsync("search_library", ("query", "light OR lamp"), ("scope", "transcripts"), ("limit", 2), ("cursor", first.GetProperty("next").GetString()));

        Assert.Equal(2, second.GetProperty("hits").GetArrayLength());
        Assert.Empty(Starts(first, "hits").Intersect(Starts(second, "hits")));
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_list() =>
        Assert.Equal(0, (await _session.CallAsync("search_library", ("query", "zeppelin"))).GetProperty("hits").GetArrayLength());

    [Theory]
    [InlineData("search_library", "query", "lamp")]
    [InlineData("list_videos", "channel", null)]
    [InlineData("get_transcript", "videoId", ConsoleLibrary.TalkId)]
    public async Task Null_is_as_good_as_nothing_where_an_argument_may_be_left_out(string tool, string name, string? value)
    {
        var schema = (await _session.Client.ListToolsAsync()).Single(known => known.Name == tool).JsonSchema;
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(each => each.GetString()!).ToList() : [];
        var optional = schema.GetProperty("properties").EnumerateObject().Select(each => each.Name).Except([.. required, name]).ToList();

        var without = await _session.CallAsync(tool, (name, value));
        var with = await _session.CallAsync(tool, [(name, value), .. optional.Select(each => (each, (object?)null))]);

        Assert.NotEmpty(optional);
        Assert.True(JsonElement.DeepEquals(without, with), with.ToString());
    }

    [Fact]
    public async Task Videos_are_listed_a_page_at_a_time()
    {
        var first = await _session.CallAsync("list_videos", ("limit", 1), ("sort", "duration"), ("ascending", true));
        var second = await _session.CallAsync("list_videos", ("limit", 1), ("sort", "duration"), ("ascending", true), ("cursor", first.GetProperty("next").GetString()));

        Assert.Equal(HostileVideo.Id, first.GetProperty("videos")[0].GetProperty("id").GetString());
        Assert.Equal(ConsoleLibrary.TalkId, second.GetProperty("videos")[0].GetProperty("id").GetString());
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal(725, second.GetProperty("videos")[0].GetProperty("duration").GetDouble());
    }

    [Fact]
    public async Task Conditions_that_nothing_meets_list_nothing() =>
        Assert.Equal(0, (await _session.CallAsync("list_videos", ("publishedFrom", "2031-01-01"))).GetProperty("videos").GetArrayLength());

    [Fact]
    public async Task The_parts_of_a_transcript_are_the_whole()
    {
        var whole = (await server.Library.RunJsonAsync("transcript", ConsoleLibrary.TalkId)).Ended(0).Line.GetProperty("segments").EnumerateArray().Select(segment => segment.GetProperty("start").GetDouble()).ToList();
        var read = new List<double>();
        string? cursor = null;
        do
        {
            var part = await _session.CallAsync("get_transcript", ("videoId", ConsoleLibrary.TalkId), ("limit", 100), ("cursor", cursor));
            read.AddRange(Starts(part, "segments"));
            cursor = part.TryGetProperty("next", out var next) ? next.GetString() : null;
            if (cursor is not null)
                Assert.Equal(whole[read.Count], part.GetProperty("continuesAt").GetDouble());
            Assert.Equal(whole.Count, part.GetProperty("totalSegments").GetInt32());
        }
        while (cursor is not null);

        Assert.Equal(whole, read);
    }

    [Fact]
    public async Task A_span_of_a_transcript_holds_what_is_said_in_it()
    {
        var part = await _session.CallAsync("get_transcript", ("videoId", ConsoleLibrary.TalkId), ("start", 130), ("end", 140.5), ("language", "en"));
        var beyond = await _session.CallAsync("get_transcript", ("videoId", ConsoleLibrary.TalkId), ("start", 100_000));

        Assert.All(part.GetProperty("segments").EnumerateArray(), segment => Assert.True(segment.GetProperty("end").GetDouble() > 130 && segment.GetProperty("start").GetDouble() < 140.5));
        Assert.Contains("ordinary oil lamp", string.Join(' ', part.GetProperty("segments").EnumerateArray().Select(segment => segment.GetProperty("text").GetString())), StringComparison.Ordinal);
        Assert.Equal("How lighthouses were lit", part.GetProperty("title").GetString());
        Assert.False(part.TryGetProperty("next", out _));
        Assert.Equal(0, beyond.GetProperty("segments").GetArrayLength());
    }

    [Fact]
    public async Task A_digest_is_written_once_and_read_by_either_name()
    {
        var made = await _session.CallAsync("make_digest", ("videoId", ConsoleLibrary.TalkId), ("type", "chapters"));
        var again = await _session.CallAsync("make_digest", ("videoId", ConsoleLibrary.TalkId), ("type", "chapters"));
        var byVideo = await _session.CallAsync("get_digest", ("videoId", ConsoleLibrary.TalkId), ("type", "chapters"), ("language", "en"));
        var byId = await _session.CallAsync("get_digest", ("digestId", made.GetProperty("id").GetString()));

        Assert.Equal((false, true), (made.GetProperty("cached").GetBoolean(), again.GetProperty("cached").GetBoolean()));
        Assert.True(JsonElement.DeepEquals(byVideo, byId));
        Assert.Equal(made.GetProperty("id").GetString(), byId.GetProperty("id").GetString());
        Assert.NotEqual(0, byId.GetProperty("items").GetArrayLength());
        Assert.All(byId.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.StartsWith("https://videos.example/watch/lighthouses#t=", item.GetProperty("url").GetString(), StringComparison.Ordinal);
            Assert.NotEqual(0, item.GetProperty("evidence").GetArrayLength());
        });
    }

    [Fact]
    public async Task Progress_is_told_while_a_digest_is_written_and_it_grows()
    {
        var told = await _session.WatchAsync("make_digest", ("videoId", ConsoleLibrary.TalkId), ("type", "summary"));

        Assert.NotEmpty(told);
        Assert.Equal(told.Select(value => value.Progress).Distinct().Order(), told.Select(value => value.Progress));
        Assert.All(told, value => Assert.False(string.IsNullOrEmpty(value.Message)));
    }

    [Fact]
    public async Task Without_a_model_a_question_gets_the_passages_that_have_to_do_with_it()
    {
        var answer = await _session.CallAsync("ask_library", ("question", "Who noticed that a thick wick smokes?"), ("videoId", ConsoleLibrary.TalkId));

        Assert.Equal(("extractive", false), (answer.GetProperty("provider").GetString(), answer.GetProperty("supported").GetBoolean()));
        Assert.False(answer.TryGetProperty("answer", out _));
        Assert.Contains("Argand", answer.GetProperty("citations")[0].GetProperty("quote").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<double> Starts(JsonElement page, string list) => page.GetProperty(list).EnumerateArray().Select(item => item.GetProperty("start").GetDouble());
}
