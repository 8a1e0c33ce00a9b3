using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;

namespace VideoDigester.Storage.Tests.Contracts;

public abstract class PlaylistStoreContract : StorageContract
{
    private static readonly PlaylistId Id = new("Youtube", "PL1");

    [SkippableFact]
    public async Task Entries_come_back_in_order_a_page_at_a_time()
    {
        var listing = await BeginAsync();
        Assert.Equal([EntryStanding.New, EntryStanding.New], await AppendAsync(listing, 0, "a", "b"));
        Assert.Equal([EntryStanding.Repeated, EntryStanding.New], await AppendAsync(listing, 2, "a", "c"));

        var page = await Library.PlaylistEntries.ReadAsync(listing, listing.First - 1, listing.End, onlyOpen: false, 2, CancellationToken.None);
        Assert.Equal([Url("a"), Url("b")], page.Select(entry => entry.Url));
        page = await Library.PlaylistEntries.ReadAsync(listing, page[^1].Position, listing.End, onlyOpen: false, 2, CancellationToken.None);
        Assert.Equal([(Url("c"), 4L)], page.Select(entry => (entry.Url, entry.Position - listing.First + 1)));
    }

    [SkippableFact]
    public async Task What_a_listing_does_not_say_stays()
    {
        await BeginAsync(new PlaylistFacts(Id, "https://a.example/1") { Title = "Talks \0", Description = "All of them", EntryCount = 12 });
        var again = await BeginAsync(new PlaylistFacts(Id, "https://a.example/2"));

        Assert.Equal((2L, "Talks ", 12L), (again.Number, again.Title, again.EntryCount));
        var playlist = (await Library.PlaylistReader.FindAsync(Id, CancellationToken.None))!;
        Assert.Equal(("Talks ", "All of them", "https://a.example/2", null), (playlist.Title, playlist.Description, playlist.Url, playlist.ListedAt));
    }

    [SkippableFact]
    public async Task Addresses_of_any_length_are_kept()
    {
        var random = new Random(7);
        var url = "https://a.example/" + new string([.. Enumerable.Range(0, 8000).Select(_ => (char)('a' + random.Next(26)))]);
        var listing = await BeginAsync(new PlaylistFacts(Id, url));
        await Library.Playlists.AppendAsync(listing, [new NewEntry("sha256-x", url, new string('x', 5000))], 0, CancellationToken.None);

        Assert.Equal(url, (await OrderAsync(listing)).Single());
    }

    [SkippableFact]
    public async Task Later_listings_lie_before_earlier_ones_and_a_whole_one_removes_what_it_did_not_show()
    {
        await ListAsync("a", "b", "c");
        var second = await BeginAsync();
        Assert.Equal([EntryStanding.New, EntryStanding.Known], await AppendAsync(second, 0, "d", "b"));
        Assert.Equal([Url("d"), Url("b"), Url("a"), Url("c")], await OrderAsync(second));

        await CompleteAsync(second, isWhole: false);
        Assert.Equal(4, (await OrderAsync(second)).Count);
        await CompleteAsync(second);
        Assert.Equal([Url("d"), Url("b")], await OrderAsync(second));

        var third = await ListAsync("a", "d");
        Assert.Equal([Url("a"), Url("d")], await OrderAsync(third));
    }

    [SkippableFact]
    public async Task Of_two_listings_at_once_the_later_one_places_the_entries()
    {
        var (first, second) = (await BeginAsync(), await BeginAsync());
        await AppendAsync(second, 0, "a", "b");
        Assert.Equal([EntryStanding.Known, EntryStanding.Known], await AppendAsync(first, 0, "b", "a"));
        await CompleteAsync(second);
        await CompleteAsync(first);

        Assert.Equal([Url("a"), Url("b")], await OrderAsync(first));
    }

    [SkippableFact]
    public async Task Hosts_that_list_at_once_end_with_one_row_an_entry()
    {
        var hosts = new[] { Library, OpenHost(), OpenHost() };
        var keys = Enumerable.Range(0, 60).Select(i => $"k{i}").ToArray();

        await Task.WhenAll(hosts.Select(async host =>
        {
            var listing = await host.Playlists.BeginAsync(new PlaylistFacts(Id, "https://a.example/"), new PlaylistOptions(), null, CancellationToken.None);
            for (var at = 0; at < keys.Length; at += 5)
                await host.Playlists.AppendAsync(listing, [.. keys.Skip(at).Take(5).Select(Entry)], at, CancellationToken.None);
            await host.Playlists.CompleteAsync(listing, isWhole: true, host.Attempt, CancellationToken.None);
        }));

        Assert.Equal(60, (await Library.CountRowsAsync())["playlist_videos"]);
        Assert.Equal(keys.Select(Url), await OrderAsync(await BeginAsync()));
    }

    [SkippableFact]
    public async Task A_video_that_the_library_holds_is_kept_and_one_that_is_removed_stays_so_until_it_is_asked_for()
    {
        await Library.SaveAsync(Sample.Bare("aaaaaaaaaaa"));
        var listing = await BeginAsync();
        await Library.Playlists.AppendAsync(listing, [new NewEntry("youtube:aaaaaaaaaaa", "https://www.youtube.com/watch?v=aaaaaaaaaaa", "A"), Entry("b")], 0, CancellationToken.None);

        var entries = await Library.PlaylistEntries.ReadAsync(listing, listing.First - 1, listing.End, onlyOpen: false, 10, CancellationToken.None);
        Assert.Equal([(EntryState.Kept, Sample.Id("aaaaaaaaaaa")), (EntryState.Pending, default(VideoId?))], entries.Select(entry => (entry.State, entry.Video)));
        Assert.Single((await Library.Videos.ListAsync(new VideoQuery { Playlist = Id }, CancellationToken.None)).Items);

        await Library.RemoveAsync(Sample.Id("aaaaaaaaaaa"));
        var again = (await Library.PlaylistEntries.FindAsync(entries[0].Key, CancellationToken.None))!;
        Assert.Equal((EntryState.Kept, null), (again.State, again.Video));
        await Library.SaveAsync(Sample.Bare("aaaaaaaaaaa"));
        await BeginAsync();
        Assert.Equal(Sample.Id("aaaaaaaaaaa"), (await Library.PlaylistEntries.FindAsync(entries[0].Key, CancellationToken.None))!.Video);
    }

    [SkippableFact]
    public async Task What_may_pass_is_open_again_with_the_next_listing_and_the_rest_where_that_is_wanted()
    {
        var listing = await ListAsync("passing", "lasting", "captions", "nested");
        await Library.SaveAsync(Sample.Bare("captions"));
        var keys = (await Library.PlaylistEntries.ReadAsync(listing, listing.First - 1, listing.End, onlyOpen: false, 10, CancellationToken.None)).Select(entry => entry.Key).ToList();
        await SettleAsync(keys[0], EntryState.Failed, new Failure(ErrorCode.Network, "down"));
        await SettleAsync(keys[1], EntryState.Failed, new Failure(ErrorCode.Private, "private"));
        await SettleAsync(keys[2], EntryState.Failed, new Failure(ErrorCode.Upcoming, "soon"), Sample.Id("captions"));
        await SettleAsync(keys[3], EntryState.Skipped, new Failure(ErrorCode.Playlist, "a playlist"));
        Assert.Equal([EntryState.Failed, EntryState.Failed, EntryState.Kept, EntryState.Skipped], await StatesAsync(keys));

        await BeginAsync();
        Assert.Equal([EntryState.Pending, EntryState.Failed, EntryState.Pending, EntryState.Skipped], await StatesAsync(keys));

        await BeginAsync(options: new PlaylistOptions { RetryFailed = true });
        Assert.Equal([EntryState.Pending, EntryState.Pending, EntryState.Pending, EntryState.Skipped], await StatesAsync(keys));
        Assert.True((await Library.PlaylistEntries.FindAsync(keys[3], CancellationToken.None))!.IsCollection);
        Assert.Equal(Sample.Id("captions"), (await Library.PlaylistEntries.FindAsync(keys[2], CancellationToken.None))!.Video);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whether_the_newest_come_first_is_told_by_what_is_known(bool descending)
    {
        var listing = await BeginAsync(new PlaylistFacts(new PlaylistId("other", "x"), "https://a.example/"));
        foreach (var number in Enumerable.Range(1, 8))
        {
            var url = Url($"v{number}");
            await Library.SaveAsync(Sample.Bare($"v{number}") with { Id = new VideoId("other", $"v{number}"), Url = url, Published = PublishedDate.At(Sample.FetchedAt.AddDays(descending ? -number : number)) });
            await Library.Playlists.AppendAsync(listing, [new NewEntry(url, url, null)], number, CancellationToken.None);
        }

        Assert.False(listing.IsNewestFirst);
        await OrderAsync(listing);
        Assert.Equal(descending, (await BeginAsync(new PlaylistFacts(new PlaylistId("other", "x"), "https://a.example/"))).IsNewestFirst);
    }

    [SkippableFact]
    public async Task Nothing_is_kept_under_a_lease_that_is_lost()
    {
        var lost = new JobLease(42, JobId.Create(Engines.TestLibrary.Start), 1, 1, "worker");

        Assert.Equal(ErrorCode.LeaseLost, (await Assert.ThrowsAsync<VideoDigesterException>(
            () => Library.Playlists.BeginAsync(new PlaylistFacts(Id, "https://a.example/"), new PlaylistOptions(), lost, CancellationToken.None))).Code);
        var listing = await ListAsync("a");
        Assert.Equal(ErrorCode.LeaseLost, (await Assert.ThrowsAsync<VideoDigesterException>(
            () => Library.Playlists.AppendAsync(listing with { Lease = lost }, [Entry("b")], 1, CancellationToken.None))).Code);
        Assert.Equal((1L, 1L), ((await Library.CountRowsAsync())["playlists"], (await Library.CountRowsAsync())["playlist_videos"]));
    }

    [SkippableFact]
    public async Task Playlists_are_listed_newest_first_a_page_at_a_time()
    {
        foreach (var name in (string[])["one", "two", "three"])
            await BeginAsync(new PlaylistFacts(new PlaylistId(name == "two" ? "other" : "youtube", name), "https://a.example/" + name));

        var page = await Library.PlaylistReader.ListAsync(new PlaylistQuery { PageSize = 2 }, CancellationToken.None);
        Assert.Equal(["three", "two"], page.Items.Select(playlist => playlist.Id.Key));
        page = await Library.PlaylistReader.ListAsync(new PlaylistQuery { PageSize = 2, After = page.Next }, CancellationToken.None);
        Assert.Equal(["one"], page.Items.Select(playlist => playlist.Id.Key));
        Assert.Equal(["two"], (await Library.PlaylistReader.ListAsync(new PlaylistQuery { Site = "Other" }, CancellationToken.None)).Items.Select(playlist => playlist.Id.Key));
        await Assert.ThrowsAsync<VideoDigesterException>(() => Library.PlaylistReader.ListAsync(new PlaylistQuery { After = "x" }, CancellationToken.None));
    }

    private static string Url(string key) => $"https://a.example/{key}";

    private static NewEntry Entry(string key) => new(key, Url(key), $"Title {key}");

    private Task<PlaylistListing> BeginAsync(PlaylistFacts? facts = null, PlaylistOptions? options = null) =>
        Library.Playlists.BeginAsync(facts ?? new PlaylistFacts(Id, "https://a.example/"), options ?? new PlaylistOptions(), null, CancellationToken.None);

    private Task<IReadOnlyList<EntryStanding>> AppendAsync(PlaylistListing listing, long index, params string[] keys) =>
        Library.Playlists.AppendAsync(listing, [.. keys.Select(Entry)], index, CancellationToken.None);

    private Task CompleteAsync(PlaylistListing listing, bool isWhole = true) => Library.Playlists.CompleteAsync(listing, isWhole, Library.Attempt, CancellationToken.None);

    private async Task<PlaylistListing> ListAsync(params string[] keys)
    {
        var listing = await BeginAsync();
        await AppendAsync(listing, 0, keys);
        await CompleteAsync(listing);
        return listing;
    }

    private Task SettleAsync(long entry, EntryState state, Failure failure, VideoId? video = null) =>
        Library.PlaylistEntries.SettleAsync(entry, state, video, failure, null, CancellationToken.None);

    private async Task<List<string>> OrderAsync(PlaylistListing listing) =>
        [.. (await Library.PlaylistEntries.ReadAsync(listing, long.MinValue, long.MaxValue, onlyOpen: false, 1000, CancellationToken.None)).Select(entry => entry.Url)];

    private async Task<List<EntryState>> StatesAsync(List<long> keys)
    {
        var states = new List<EntryState>();
        foreach (var key in keys)
            states.Add((await Library.PlaylistEntries.FindAsync(key, CancellationToken.None))!.State);
        return states;
    }
}
