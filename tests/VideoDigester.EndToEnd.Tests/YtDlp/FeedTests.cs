using System.Text;
using VideoDigester.EndToEnd.Tests.Console;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>The installed program lists a feed of a site on this machine, which is a playlist to it.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private readonly LoopbackSite _site = new();
    private readonly YtDlpLibrary _library = new(RealYtDlp.Require(RealYtDlp.Installed));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _library.DisposeAsync();
        await _site.DisposeAsync();
    }

    [SkippableFact]
    public async Task The_videos_of_a_feed_are_added_in_order_and_a_dead_link_fails_alone()
    {
        _site.OnVideo("/one", "One").OnVideo("/three", "Three");
        Feed("/one", "/gone", "/three");

        var run = await PlaylistRun.OfAsync(_library.Library, _site.At("/feed.xml"));

        Assert.Equal([(1L, IngestOutcome.Added), (2L, IngestOutcome.Failed), (3L, IngestOutcome.Added)], run.Entries.Select(entry => (entry.Position, entry.Result.Outcome)));
        Assert.Equal(ErrorCode.Removed, run.Entries.ElementAt(1).Result.Error!.Code);
        Assert.Equal((new PlaylistId("generic", _site.At("/feed.xml")), "A feed", null), (run.Done.Id, run.Done.Title, run.Done.Error));

        _site.OnVideo("/four", "Four");
        Feed("/four", "/one", "/gone", "/three");
        var asked = _site.Requests.Count;
        var again = await PlaylistRun.OfAsync(_library.Library, _site.At("/feed.xml"));
        Assert.Equal([IngestOutcome.Added, IngestOutcome.Unchanged, IngestOutcome.Failed, IngestOutcome.Unchanged], again.Outcomes);
        Assert.DoesNotContain(_site.Requests.Skip(asked), path => path is "/one" or "/gone" or "/three");
    }

    [SkippableFact]
    public async Task An_empty_feed_is_a_playlist_and_a_page_is_none()
    {
        Feed();
        _site.OnVideo("/one", "One");

        var empty = await PlaylistRun.OfAsync(_library.Library, _site.At("/feed.xml"));
        Assert.Equal(("A feed", 0L, null), (empty.Done.Title, empty.Done.Listed, empty.Done.Error));
        Assert.Equal(ErrorCode.InvalidRequest, (await PlaylistRun.OfAsync(_library.Library, _site.At("/one"))).Done.Error!.Code);
        Assert.Equal(ErrorCode.Removed, (await PlaylistRun.OfAsync(_library.Library, _site.At("/nowhere"))).Done.Error!.Code);
    }

    [SkippableFact]
    public async Task A_feed_in_a_private_network_is_not_listed()
    {
        Feed("/one");
        await using var guarded = new YtDlpLibrary(RealYtDlp.Require(RealYtDlp.Installed), options => options.AllowPrivateNetworks = false);

        Assert.Equal(ErrorCode.AddressRefused, (await PlaylistRun.OfAsync(guarded.Library, _site.At("/feed.xml"))).Done.Error!.Code);
        Assert.Empty(_site.Requests);
    }

    [SkippableFact]
    public async Task The_command_adds_a_feed_with_a_line_for_each_video_and_one_for_itself()
    {
        using var console = new ConsoleLibrary();
        _site.OnVideo("/one", "One").OnVideo("/two", "Two");
        Feed("/one", "/gone", "/two");

        var lines = (await console.RunJsonAsync("add", _site.At("/feed.xml"), "--allow-private-network")).Ended(1).Lines;

        Assert.Equal(["added", "failed", "added", "added"], lines.Select(line => line.GetProperty("outcome").GetString()));
        var playlist = lines[^1];
        JsonAssert.HasFields(playlist, "id", "outcome", "title", "listed", "added", "updated", "unchanged", "failed", "skipped", "nested", "stoppedEarly", "error");
        var id = playlist.GetProperty("id").GetString()!;
        Assert.StartsWith("playlist:generic:", id, StringComparison.Ordinal);
        Assert.Equal((3L, 2L, 1L), (playlist.GetProperty("listed").GetInt64(), playlist.GetProperty("added").GetInt64(), playlist.GetProperty("failed").GetInt64()));
        Assert.Equal(2, (await console.RunJsonAsync("list", "--playlist", id)).Ended(0).Lines.Count);
        (await console.RunAsync("list", "--playlist", "youtube:x")).Ended(2);
        (await console.RunAsync("add", _site.At("/feed.xml"), "--first", "-1")).Ended(2);

        using var few = new ConsoleLibrary();
        var first = (await few.RunJsonAsync("add", _site.At("/feed.xml"), "--first", "1", "--allow-private-network")).Ended(0).Lines;
        Assert.Equal((1L, 2L), (first[^1].GetProperty("added").GetInt64(), first[^1].GetProperty("skipped").GetInt64()));
    }

    private void Feed(params string[] paths)
    {
        var items = string.Concat(paths.Select(path => $"<item><title>Talk {path}</title><link>{_site.At(path)}</link></item>"));
        _site.On("/feed.xml", new SiteAnswer
        {
            ContentType = "application/rss+xml",
            Body = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A feed</title><link>{_site.At("/")}</link>{items}</channel></rss>"),
        });
    }
}
