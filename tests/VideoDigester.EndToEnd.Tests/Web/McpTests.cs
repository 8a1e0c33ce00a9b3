using System.Net;
using ModelContextProtocol.Client;
using VideoDigester.EndToEnd.Tests.Mcp;
using VideoDigester.EndToEnd.Tests.Web.Api;
using VideoDigester.EndToEnd.Tests.Web.Doors;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Web;

/// <summary>The SDK's own client, over HTTP, with the real web host: only with a token, and all of the tools.</summary>
public sealed class McpTests(GuardedHost host) : IClassFixture<GuardedHost>
{
    [Fact]
    public async Task An_agent_with_a_token_calls_every_tool()
    {
        await using var session = await ConnectAsync(GuardedHost.Ann);
        Assert.Equal(
            ["add_video", "ask_library", "get_digest", "get_transcript", "list_videos", "make_digest", "search_library"],
            (await session.Client.ListToolsAsync()).Select(tool => tool.Name).Order(StringComparer.Ordinal));

        var video = Assert.Single((await session.CallAsync("list_videos")).GetProperty("videos").EnumerateArray()).GetProperty("id").GetString();
        var hit = (await session.CallAsync("search_library", ("query", "\"oil lamp\""), ("limit", 1))).GetProperty("hits")[0];
        var said = await session.CallAsync("get_transcript", ("videoId", video), ("start", hit.GetProperty("start").GetDouble()), ("end", hit.GetProperty("end").GetDouble()));
        var digest = await session.CallAsync("make_digest", ("videoId", video), ("type", "highlights"));
        var read = await session.CallAsync("get_digest", ("digestId", digest.GetProperty("id").GetString()));
        var answer = await session.CallAsync("ask_library", ("question", "What does a coal fire do in a gale?"));
        await session.FailAsync(ErrorCode.AddressRefused, "add_video", ("address", "http://127.0.0.1/"));

        Assert.NotEmpty(said.GetProperty("segments").EnumerateArray());
        Assert.Equal(digest.GetProperty("overview").GetString(), read.GetProperty("overview").GetString());
        Assert.NotEmpty(answer.GetProperty("citations").EnumerateArray());
        var resources = await session.Client.ListResourcesAsync();
        var text = await session.Client.ReadResourceAsync(resources[0].Uri);
        Assert.NotEmpty(text.Contents);
    }

    [Fact]
    public async Task The_command_of_the_page_is_answered()
    {
        var command = Assert.Single(CurlCommand.Of(await File.ReadAllTextAsync(Repository.PathOf("docs", "mcp.md"))));
        using var request = CurlCommand.Read(command.Replace("https://videos.example", "", StringComparison.Ordinal), new Dictionary<string, string> { ["token"] = GuardedHost.Ann });
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"serverInfo\":{\"name\":\"videodigester\"", (await answer.Content.ReadAsStringAsync()).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("vdt_wrong")]
    public async Task An_agent_without_one_does_not(string? token)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await host.StatusAsync(token, HttpMethod.Post, "/mcp", new { jsonrpc = "2.0", id = 1, method = "tools/list" }));
        await Assert.ThrowsAnyAsync<Exception>(() => ConnectAsync(token));
    }

    private Task<McpSession> ConnectAsync(string? token) => McpSession.ConnectAsync(new HttpClientTransport(new HttpClientTransportOptions
    {
        Endpoint = new Uri(host.Host.Address, "/mcp"),
        AdditionalHeaders = token is null ? [] : new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
    }));
}
