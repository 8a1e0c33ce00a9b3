using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using VideoDigester.EndToEnd.Tests.Console;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>What can be read by its address.</summary>
[Collection(SharedServerTests.Name)]
public sealed class ResourceTests(SharedServer server)
{
    private readonly McpSession _session = server.Session;

    [Theory]
    [InlineData("videodigester://transcripts/example%3Alighthouses")]
    [InlineData("videodigester://transcripts/example:lighthouses")]
    public async Task A_transcript_is_text_with_times(string address)
    {
        var content = await ReadAsync(address);

        Assert.Equal("text/plain", content.MimeType);
        Assert.StartsWith("[0:00:00] Good evening. I want to talk about a\n", content.Text, StringComparison.Ordinal);
        Assert.Equal(291, content.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_digest_is_what_the_tool_gives()
    {
        var digest = await _session.CallAsync("make_digest", ("videoId", ConsoleLibrary.TalkId), ("type", "detailed"));
        var read = await _session.CallAsync("get_digest", ("digestId", digest.GetProperty("id").GetString()));

        var content = await ReadAsync($"videodigester://digests/{digest.GetProperty("id").GetString()}");

        Assert.Equal("application/json", content.MimeType);
        using var json = JsonDocument.Parse(content.Text);
        Assert.True(JsonElement.DeepEquals(read, json.RootElement));
    }

    [Fact]
    public async Task What_is_listed_can_be_read_whatever_stands_in_its_id()
    {
        var listed = await _session.Client.ListResourcesAsync();

        Assert.Contains(listed, resource => resource.Uri == "videodigester://transcripts/" + Uri.EscapeDataString(HostileVideo.Id));
        foreach (var resource in listed)
            Assert.Equal(resource.Uri, (await ReadAsync(resource.Uri)).Uri);
    }

    [Theory]
    [InlineData("videodigester://transcripts/example%3Anobody")]
    [InlineData("videodigester://transcripts/lighthouses")]
    [InlineData("videodigester://digests/zz")]
    [InlineData("videodigester://digests/00000000-0000-0000-0000-000000000000")]
    [InlineData("videodigester://elsewhere/x")]
    [InlineData("file:///etc/passwd")]
    public async Task What_is_not_there_is_an_error_of_the_protocol(string address)
    {
        var error = await Assert.ThrowsAsync<McpProtocolException>(async () => await _session.Client.ReadResourceAsync(address));

        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
        Assert.DoesNotContain("   at ", error.ToString().Split("\n   at ModelContextProtocol")[0], StringComparison.Ordinal);
    }

    private async Task<TextResourceContents> ReadAsync(string address) =>
        Assert.IsType<TextResourceContents>(Assert.Single((await _session.Client.ReadResourceAsync(address)).Contents));
}
