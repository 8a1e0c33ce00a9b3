using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Videos that were removed on purpose, and how they come back or do not.</summary>
public abstract class TombstoneContract : StorageContract
{
    private static readonly PlaylistId List = new("youtube", "PL1");
    private static readonly VideoId Gone = Sample.Id("goneaaaaaaa");
    private static readonly VideoId Page = new("example", "page");

    [SkippableFact]
    public async Task A_removal_is_remembered_once_with_who_removed_what_and_when()
    {
        await Library.SaveAsync(Sample.Full(Gone.Key));
        Assert.False(await Library.RemoveAsync(Sample.Id("nobody"), new RemoveOptions { UserId = "ben" }));
        Assert.True(await Library.RemoveAsync(Gone, new RemoveOptions { UserId = "ann" }));
        Library.Time.Advance(TimeSpan.FromHours(1));
        Assert.False(await Library.RemoveAsync(Gone, new RemoveOptions { UserId = "ben" }));

        var removed = Assert.Single(await RemovedAsync());
        Assert.Equal((Gone, Sample.Full(Gone.Key).Title, Sample.Full(Gone.Key).Url, TestLibrary.Start, "ann"), (removed.Id, removed.Title, removed.Url, removed.RemovedAt, removed.RemovedBy));
        Assert.Null(await Library.Videos.FindAsync(Gone, CancellationToken.None));
        Assert.Equal(1, (await Library.CountRowsAsync())["users"]);
    }

    [SkippableFact]
    public async Task A_removed_video_comes_back_when_it_is_asked_for_and_not_by_itself()
    {
        await Library.SaveAsync(Sample.Bare(Gone.Key));
        await Library.RemoveAsync(Gone);

        Assert.Equal(IngestOutcome.Skipped, await MeetAsync(Library, Sample.Full(Gone.Key)));
        var rows = await Library.CountRowsAsync();
        Assert.Equal((0L, 0L, 1L), (rows["videos"], rows["channels"], rows["tombstones"]));
        Assert.Equal(["added", "skipped"], (await Library.AttemptsAtAsync(Gone)).Select(attempt => attempt.Outcome));

        Assert.Equal(IngestOutcome.Added, await Library.SaveAsync(Sample.Full(Gone.Key)));
        Assert.Empty(await RemovedAsync());
        Assert.Equal(IngestOutcome.Updated, await MeetAsync(Library, Sample.Full(Gone.Key, Sample.FetchedAt.AddDays(1), 1)));
        Assert.Equal(IngestOutcome.Added, await MeetAsync(Library, Sample.Bare("never removed")));
    }

    [SkippableFact]
    public async Task A_removal_that_is_not_to_be_remembered_or_was_forgotten_keeps_nobody_away()
    {
        await Library.SaveAsync(Sample.Bare(Gone.Key));
        await Library.RemoveAsync(Gone, new RemoveOptions { KeepTombstone = false, UserId = "ann" });
        Assert.Empty(await RemovedAsync());
        Assert.False(await Library.Removed.ForgetAsync(Gone, CancellationToken.None));
        Assert.Equal(IngestOutcome.Added, await MeetAsync(Library, Sample.Bare(Gone.Key)));

        await Library.RemoveAsync(Gone);
        Assert.True(await Library.Removed.ForgetAsync(Gone, CancellationToken.None));
        Assert.Equal(IngestOutcome.Added, await MeetAsync(Library, Sample.Bare(Gone.Key)));
    }

    [SkippableFact]
    public async Task Removed_videos_are_listed_latest_first_a_page_at_a_time_by_site_and_user()
    {
        foreach (var (key, user) in ((string, string?)[])[("one", "ann"), ("two", null), ("three", "ann")])
        {
            await Library.SaveAsync(Sample.Bare(key));
            await Library.RemoveAsync(Sample.Id(key), new RemoveOptions { UserId = user });
        }

        await Library.SaveAsync(OnPage("https://a.example/page"));
        await Library.RemoveAsync(Page);

        var page = await Library.Removed.ListAsync(new RemovedVideoQuery { PageSize = 3 }, CancellationToken.None);
        Assert.Equal([Page, Sample.Id("three"), Sample.Id("two")], page.Items.Select(video => video.Id));
        page = await Library.Removed.ListAsync(new RemovedVideoQuery { PageSize = 3, After = page.Next }, CancellationToken.None);
        Assert.Equal((Sample.Id("one"), null), (Assert.Single(page.Items).Id, page.Next));
        Assert.Equal([Page], (await RemovedAsync(new RemovedVideoQuery { Site = "Example" })).Select(video => video.Id));
        Assert.Equal([Sample.Id("three"), Sample.Id("one")], (await RemovedAsync(new RemovedVideoQuery { RemovedBy = "ann" })).Select(video => video.Id));
        foreach (var wrong in (RemovedVideoQuery[])[new() { PageSize = 0 }, new() { PageSize = 501 }, new() { After = "x" }])
            Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Library.Removed.ListAsync(wrong, CancellationToken.None))).Code);
    }

    [SkippableFact]
    public async Task What_a_user_removed_stays_removed_when_the_user_is_gone()
    {
        await Library.SaveAsync(Sample.Bare(Gone.Key));
        await Library.RemoveAsync(Gone, new RemoveOptions { UserId = "ann" });
        await Library.Database.WriteAsync(connection => connection.Users.DeleteAsync(), CancellationToken.None);

        Assert.Null(Assert.Single(await RemovedAsync()).RemovedBy);
        Assert.Equal(IngestOutcome.Skipped, await MeetAsync(Library, Sample.Bare(Gone.Key)));
    }

    [SkippableTheory]
    [InlineData("https://a.example/page")]
    [InlineData("long")]
    public async Task An_entry_of_a_new_playlist_whose_video_was_removed_is_not_asked_for_unless_the_listing_brings_it_back(string url)
    {
        url = url == "long" ? "https://a.example/" + new string('x', 3000) : url;
        await RemoveBothAsync(url);
        var entries = await ListAsync(url, restore: false);
        Assert.Equal([(EntryState.Kept, null), (EntryState.Kept, null), (EntryState.Pending, default(VideoId?))], entries.Select(entry => (entry.State, entry.Video)));

        entries = await ListAsync(url, restore: true);
        Assert.All(entries, entry => Assert.Equal(EntryState.Pending, entry.State));
        Assert.Equal([EntryState.Kept, EntryState.Kept, EntryState.Pending], (await ListAsync(url, restore: false)).Select(entry => entry.State));
        Assert.True(await Library.Removed.IsRemovedAsync(null, url, CancellationToken.None));
        Assert.True(await Library.Removed.IsRemovedAsync(Gone, url, CancellationToken.None));
        Assert.False(await Library.Removed.IsRemovedAsync(null, url + "y", CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData("https://a.example/page")]
    [InlineData("long")]
    public async Task Entries_have_their_video_again_when_it_is_asked_for_and_are_open_again_when_the_removal_is_forgotten(string url)
    {
        url = url == "long" ? "https://a.example/" + new string('x', 3000) : url;
        await Library.SaveAsync(Sample.Bare(Gone.Key));
        await Library.SaveAsync(OnPage(url));
        await ListAsync(url, restore: false);
        await Library.RemoveAsync(Gone);
        await Library.RemoveAsync(Page);
        Assert.Equal([(EntryState.Kept, null), (EntryState.Kept, null)], (await ReadAsync()).Take(2));

        await Library.SaveAsync(Sample.Bare(Gone.Key));
        await Library.SaveAsync(OnPage(url));
        Assert.Equal([(EntryState.Kept, Gone), (EntryState.Kept, Page)], (await ReadAsync()).Take(2));

        await Library.RemoveAsync(Gone);
        await Library.RemoveAsync(Page);
        Assert.True(await Library.Removed.ForgetAsync(Gone, CancellationToken.None));
        Assert.True(await Library.Removed.ForgetAsync(Page, CancellationToken.None));
        Assert.Equal([(EntryState.Pending, null), (EntryState.Pending, null)], (await ReadAsync()).Take(2));

        await Library.SaveAsync(OnPage(url));
        await ListAsync(url, restore: false);
        await Library.RemoveAsync(Page, new RemoveOptions { KeepTombstone = false });
        Assert.Equal((EntryState.Pending, null), (await ReadAsync())[1]);
    }

    [SkippableFact]
    public async Task Hosts_that_remove_meet_and_ask_for_a_video_at_once_leave_it_or_its_tombstone_and_never_both()
    {
        var hosts = new[] { Library, OpenHost(), OpenHost(), OpenHost() };
        await Library.SaveAsync(Sample.Bare(Gone.Key));
        for (var round = 0; round < 25; round++)
        {
            var turn = round;
            var outcomes = await Task.WhenAll(hosts.Select((host, at) => Task.Run(async () => ((turn + at) % 4) switch
            {
                0 => await host.RemoveAsync(Gone) ? "removed" : "nothing",
                1 => (await host.SaveAsync(Sample.Bare(Gone.Key))).ToString(),
                2 => await host.RemoveAsync(Gone) ? "removed" : "nothing",
                _ => (await MeetAsync(host, Sample.Bare(Gone.Key))).ToString(),
            })));
            var (videos, tombstones) = await Library.Database.ReadAsync(
                async connection => (await connection.Videos.CountAsync(), await connection.Tombstones.CountAsync()), CancellationToken.None);
            Assert.True(videos + tombstones == 1, $"{videos} videos and {tombstones} tombstones after {string.Join(", ", outcomes)}");
        }
    }

    private static VideoMetadata OnPage(string url) => Sample.Bare("page") with { Id = Page, Url = url };

    /// <summary>Saves a record that nobody asked for.</summary>
    private static Task<IngestOutcome> MeetAsync(TestLibrary host, VideoMetadata metadata) =>
        host.Videos.SaveAsync(metadata, null, host.Attempt, CancellationToken.None, IfAbsent.AddUnlessRemoved);

    private async Task<IReadOnlyList<RemovedVideo>> RemovedAsync(RemovedVideoQuery? query = null) => (await Library.Removed.ListAsync(query ?? new RemovedVideoQuery(), CancellationToken.None)).Items;

    private async Task RemoveBothAsync(string url)
    {
        await Library.SaveAsync(Sample.Bare(Gone.Key));
        await Library.SaveAsync(OnPage(url));
        await Library.RemoveAsync(Gone);
        await Library.RemoveAsync(Page);
    }

    /// <summary>Lists a playlist with a video of YouTube, one that is named by its page, and one that nobody knows.</summary>
    private async Task<IReadOnlyList<StoredEntry>> ListAsync(string url, bool restore)
    {
        var listing = await Library.Playlists.BeginAsync(new PlaylistFacts(List, "https://a.example/list"), new PlaylistOptions { Restore = restore }, null, CancellationToken.None);
        var key = VideoDigester.YtDlp.Mapping.SiteKey.Bound(url)!;
        await Library.Playlists.AppendAsync(listing, [new NewEntry(Gone.ToString(), Sample.Bare(Gone.Key).Url, "A"), new NewEntry(key, url, "B"), new NewEntry("other", "https://a.example/other", "C")], 0, CancellationToken.None);
        return await Library.PlaylistEntries.ReadAsync(listing, listing.First - 1, listing.End, onlyOpen: false, 10, CancellationToken.None);
    }

    private async Task<List<(EntryState State, VideoId? Video)>> ReadAsync()
    {
        var keys = await Library.Database.QueryAsync(connection => connection.PlaylistVideos.OrderBy(row => row.Position).Select(row => row.Id).ToListAsync(), CancellationToken.None);
        var read = new List<(EntryState, VideoId?)>();
        foreach (var key in keys)
            read.Add(await Library.PlaylistEntries.FindAsync(key, CancellationToken.None) is { } entry ? (entry.State, entry.Video) : throw new InvalidOperationException());
        return read;
    }
}
