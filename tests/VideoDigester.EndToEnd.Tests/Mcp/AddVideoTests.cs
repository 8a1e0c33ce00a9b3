using VideoDigester.EndToEnd.Tests.Console;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>Addresses, with the real yt-dlp and a site on this machine.</summary>
public sealed class AddVideoTests : IAsyncLifetime
{
    private const string Captions = "WEBVTT\n\n00:01.000 --> 00:04.000\nThe harbour wakes early.\n";

    private readonly ConsoleLibrary _library = new ConsoleLibrary().WithoutKeys();
    private readonly LoopbackSite _site = new LoopbackSite().OnVideo("/talk", "A talk of the harbour", ("en", "/en.vtt")).On("/en.vtt", SiteAnswer.Vtt(Captions)).On("/gone", SiteAnswer.Fails(404));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        _library.Dispose();
    }

    [SkippableFact]
    public async Task A_page_is_added_once_and_can_be_read_and_what_is_gone_is_a_typed_failure()
    {
        var program = RealYtDlp.Require(RealYtDlp.Installed);
        await using var session = await McpSession.StartAsync(_library, "--allow-private-network", "--yt-dlp", program);

        var added = await session.CallAsync("add_video", ("address", _site.At("/talk")));
        var again = await session.CallAsync("add_video", ("address", _site.At("/talk")));
        var part = await session.CallAsync("get_transcript", ("videoId", added.GetProperty("id").GetString()));
        var failed = await session.FailAsync(ErrorCode.Removed, "add_video", ("address", _site.At("/gone")));

        Assert.Equal("added", added.GetProperty("outcome").GetString());
        Assert.StartsWith("A talk of the harbour", added.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, added.GetProperty("transcript").GetProperty("segments").GetInt32());
        Assert.Equal("unchanged", again.GetProperty("outcome").GetString());
        Assert.Equal("The harbour wakes early.", part.GetProperty("segments")[0].GetProperty("text").GetString());
        Assert.Equal("failed", failed.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task An_address_of_this_machine_is_refused_in_the_words_of_the_command()
    {
        await using var session = await McpSession.StartAsync(_library);

        var refused = await session.FailAsync(ErrorCode.AddressRefused, "add_video", ("address", _site.At("/talk")));

        Assert.Contains("--allow-private-network", refused.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(_site.Requests);
    }
}
