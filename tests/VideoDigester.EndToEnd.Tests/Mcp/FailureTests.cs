using ModelContextProtocol;
using VideoDigester.EndToEnd.Tests.Console;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>What tools say that do not do what is asked.</summary>
[Collection(SharedServerTests.Name)]
public sealed class FailureTests(SharedServer server)
{
    private readonly McpSession _session = server.Session;

    [Theory]
    [InlineData("get_transcript")]
    [InlineData("get_digest")]
    [InlineData("make_digest")]
    public async Task An_unknown_video_is_not_found(string tool) => await _session.FailAsync(ErrorCode.VideoNotFound, tool, ("videoId", "example:nobody"));

    [Fact]
    public async Task So_it_is_where_it_is_asked() =>
        await _session.FailAsync(ErrorCode.VideoNotFound, "ask_library", ("question", "Who?"), ("videoId", "example:nobody"));

    [Theory]
    [InlineData("get_transcript")]
    [InlineData("get_digest")]
    [InlineData("make_digest")]
    public async Task A_malformed_id_is_an_invalid_request_that_shows_how_ids_look(string tool)
    {
        var failure = await _session.FailAsync(ErrorCode.InvalidRequest, tool, ("videoId", "lighthouses"));

        Assert.Contains("youtube:dQw4w9WgXcQ", failure.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_is_none_names_the_place() =>
        Assert.Equal(5, (await _session.FailAsync(ErrorCode.InvalidQuery, "search_library", ("query", "lamp (oil"))).GetProperty("position").GetInt32());

    [Theory]
    [InlineData(10.0, 10.0)]
    [InlineData(10.0, 3.0)]
    [InlineData(-1.0, null)]
    [InlineData(null, 0.0)]
    public async Task A_span_that_is_none_is_an_invalid_request(double? start, double? end) =>
        await _session.FailAsync(ErrorCode.InvalidRequest, "get_transcript", ("videoId", ConsoleLibrary.TalkId), ("start", start), ("end", end));

    [Fact]
    public async Task A_transcript_in_another_language_is_not_found() =>
        await _session.FailAsync(ErrorCode.TranscriptNotFound, "get_transcript", ("videoId", ConsoleLibrary.TalkId), ("language", "fr"));

    [Fact]
    public async Task An_unknown_type_of_digest_is_named_so() =>
        await _session.FailAsync(ErrorCode.UnknownDigestType, "make_digest", ("videoId", ConsoleLibrary.TalkId), ("type", "haiku"));

    [Fact]
    public async Task A_digest_that_is_not_stored_is_not_found()
    {
        await _session.FailAsync(ErrorCode.DigestNotFound, "get_digest", ("digestId", Guid.Empty.ToString()));
        var failure = await _session.FailAsync(ErrorCode.DigestNotFound, "get_digest", ("videoId", ConsoleLibrary.TalkId), ("type", "haiku"));

        Assert.Contains("make_digest", failure.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search_library", "query", null, "is missing")]
    [InlineData("search_library", "qery", "lamp", "There is no argument 'qery'. There are query,")]
    [InlineData("search_library", "query", 3, "not of the type string")]
    [InlineData("search_library", "limit", 0, "at least 1")]
    [InlineData("search_library", "limit", 51, "at most 50")]
    [InlineData("search_library", "limit", 1.5, "not of the type integer")]
    [InlineData("search_library", "sort", "colour", "one of relevance, newest, oldest")]
    [InlineData("search_library", "publishedFrom", "yesterday", "not a date")]
    [InlineData("list_videos", "hasTranscript", "yes", "not of the type boolean")]
    [InlineData("get_digest", "type", "summary", "either 'digestId' or 'videoId'")]
    [InlineData("get_digest", "digestId", "zz", "not a digest id")]
    [InlineData("add_video", "languages", "en", "not of the type array")]
    public async Task An_argument_that_the_schema_does_not_allow_is_named(string tool, string name, object? value, string why)
    {
        var arguments = new Dictionary<string, object?> { [name] = value };
        if (tool == "search_library" && name is not ("query" or "qery"))
            arguments["query"] = "lamp";
        if (tool == "add_video")
            arguments["address"] = "https://videos.example/";

        var failure = await _session.FailAsync(ErrorCode.InvalidRequest, tool, [.. arguments.Select(argument => (argument.Key, argument.Value))]);

        Assert.Contains(why, failure.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("000000000000.3")]
    [InlineData("000000000000.99999999999999")]
    public async Task A_cursor_of_something_else_is_an_invalid_request(string cursor)
    {
        await _session.FailAsync(ErrorCode.InvalidRequest, "get_transcript", ("videoId", ConsoleLibrary.TalkId), ("cursor", cursor));
        await _session.FailAsync(ErrorCode.InvalidRequest, "list_videos", ("cursor", cursor));
    }

    [Fact]
    public async Task What_is_no_address_is_an_invalid_request() => await _session.FailAsync(ErrorCode.InvalidRequest, "add_video", ("address", "lighthouses"));

    [Fact]
    public async Task A_tool_that_is_not_there_is_an_error_of_the_protocol() =>
        Assert.Equal(McpErrorCode.InvalidParams, (await Assert.ThrowsAsync<McpProtocolException>(async () => await _session.Client.CallToolAsync("drop_library"))).ErrorCode);
}
