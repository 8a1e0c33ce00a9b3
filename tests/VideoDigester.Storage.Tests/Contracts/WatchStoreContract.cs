using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.Storage.Tests.Contracts;

public abstract class WatchStoreContract : WatchContract
{
    [SkippableFact]
    public async Task A_subscription_wants_what_it_took_and_what_came_after_its_first_look()
    {
        var entries = await ListAsync("a", "b");
        var (all, some, none) = (await WatchAsync("all"), await WatchAsync("some"), await WatchAsync("none"));
        var look = await LookAsync(all);
        Assert.Equal([(0L, true)], (await BeginAsync(look, true, all)).Select(watch => (watch.FirstEntry!.Value, watch.IsFirst)));
        var watches = await BeginAsync(look, false, some, none);
        Assert.All(watches, watch => Assert.Equal((null, null), (watch.FirstEntry, watch.LastEntry)));
        await Watches.TakeAsync(Listing.Key, [new TakenEntry(some.Key, entries[0].Key)], [some], [entries[0].Key], look.Lease, CancellationToken.None);
        foreach (var key in (string[])["a", "b"])
            await KeepAsync(key);
        Assert.Equal(["all", "some"], await WantersAsync("a"));
        Assert.Equal(["all"], await WantersAsync("b"));

        var last = await Watches.LastEntryAsync(Listing.Key, CancellationToken.None);
        await Watches.EndAsync([.. await BeginAsync(look, true, all), .. watches], last, look.Lease, CancellationToken.None);
        await ListAsync("c", "a", "b");
        await KeepAsync("c");

        Assert.Equal(["all", "some"], await WantersAsync("a"));
        Assert.Equal(["all", "some", "none"], await WantersAsync("c"));
        Assert.Equal([(all.Key, 0L, last), (some.Key, last, last), (none.Key, last, last)], (await BeginAsync(look, false, all, some, none)).Select(watch => (watch.Subscription.Key, watch.FirstEntry!.Value, watch.LastEntry!.Value)));
    }

    [SkippableFact]
    public async Task Who_is_paused_wants_what_was_dealt_with_before()
    {
        await ListAsync("a");
        var ann = await WatchAsync("ann");
        var look = await LookAsync(ann);
        await Watches.EndAsync(await BeginAsync(look, true, ann), await Watches.LastEntryAsync(Listing.Key, CancellationToken.None), look.Lease, CancellationToken.None);
        await ListAsync("b", "a");
        await KeepAsync("a");
        await KeepAsync("b");

        await Library.Subscriptions.SetStateAsync(ann.Id, SubscriptionState.Paused, CancellationToken.None);

        Assert.Equal(["ann"], await WantersAsync("a"));
        Assert.Empty(await WantersAsync("b"));
        Assert.Empty(await Watches.WatchersAsync(Address, CancellationToken.None));
        await Library.Subscriptions.SetStateAsync(ann.Id, SubscriptionState.Active, CancellationToken.None);
        Assert.Equal(["ann"], await WantersAsync("b"));
    }

    [SkippableFact]
    public async Task What_nobody_wanted_becomes_pending_when_somebody_takes_it_and_nothing_else_does()
    {
        var entries = await ListAsync("a", "b", "c");
        await KeepAsync("b");
        var ann = await WatchAsync("ann");
        var look = await LookAsync(ann);
        await Library.PlaylistEntries.SettleAsync(entries[2].Key, EntryState.Skipped, null, new Failure(ErrorCode.Playlist, "a playlist"), null, CancellationToken.None);

        for (var time = 0; time < 2; time++)
            await Watches.TakeAsync(
                Listing.Key, [.. entries.Select(entry => new TakenEntry(ann.Key, entry.Key)), new TakenEntry(ann.Key + 100, entries[0].Key)], [ann], [.. entries.Select(entry => entry.Key)], look.Lease, CancellationToken.None);

        Assert.Equal([EntryState.Pending, EntryState.Kept, EntryState.Skipped], (await EntriesAsync()).Select(entry => entry.State));
        Assert.Equal(entries.Select(entry => new TakenEntry(ann.Key, entry.Key)), (await Watches.ReadTakenAsync([.. entries.Select(entry => entry.Key)], CancellationToken.None)).OrderBy(taken => taken.Entry));
    }

    [SkippableFact]
    public async Task A_subscription_that_is_changed_while_a_look_runs_is_not_said_to_be_served()
    {
        await ListAsync("a");
        var (ann, bob) = (await WatchAsync("ann", "{}"), await WatchAsync("bob", "{}"));
        var look = await LookAsync(ann);
        var watches = await BeginAsync(look, false, ann, bob);
        await WatchAsync("ann", """{"changed":1}""", CatalogueChange.LookAgain);

        await Watches.EndAsync(watches, 7, look.Lease, CancellationToken.None);

        Assert.Equal([(null, null), (7L, 7L)], (await BeginAsync(look, false, await FindAsync(ann), bob)).Select(watch => (watch.FirstEntry, watch.LastEntry)));
        var changed = await WatchAsync("bob", """{"changed":1}""", CatalogueChange.LookAgain);
        Assert.Equal([(7L, null)], (await BeginAsync(look, false, changed)).Select(watch => (watch.FirstEntry, watch.LastEntry)));
        Assert.Equal([(0L, null)], (await BeginAsync(look, true, changed)).Select(watch => (watch.FirstEntry, watch.LastEntry)));

        var anew = await WatchAsync("bob", "{}", CatalogueChange.Forget);
        Assert.Empty(await BeginAsync(look, true, changed));
        Assert.Equal([(null, null)], (await BeginAsync(look, false, anew)).Select(watch => (watch.FirstEntry, watch.LastEntry)));
    }

    [SkippableFact]
    public async Task Nothing_is_written_down_by_a_look_that_has_lost_its_job()
    {
        var entries = await ListAsync("a");
        var ann = await WatchAsync("ann");
        var look = await LookAsync(ann);
        await SettleAsync(look, JobState.Queued);

        foreach (var write in (Func<Task>[])
        [
            () => BeginAsync(look, true, ann),
            () => Watches.TakeAsync(Listing.Key, [new TakenEntry(ann.Key, entries[0].Key)], [ann], [], look.Lease, CancellationToken.None),
            () => Watches.EndAsync([new Watch(ann, Listing.Key, 0, null)], 1, look.Lease, CancellationToken.None),
        ])
            Assert.Equal(ErrorCode.LeaseLost, (await Assert.ThrowsAsync<VideoDigesterException>(write)).Code);
        Assert.Equal((0L, 0L), ((await Library.CountRowsAsync())["subscription_playlists"], (await Library.CountRowsAsync())["subscription_videos"]));
    }

    [SkippableFact]
    public async Task A_hundred_users_may_want_a_video()
    {
        await ListAsync("a");
        await KeepAsync("a");
        var users = Enumerable.Range(0, 100).Select(number => $"user {number}").ToList();
        var watchers = new List<StoredSubscription>();
        foreach (var user in users)
            watchers.Add(await WatchAsync(user));
        await BeginAsync(await LookAsync(watchers[0]), true, [.. watchers]);

        Assert.Equal(users, await WantersAsync("a"));
        Assert.Equal(users, (await Watches.WatchersAsync(Address, CancellationToken.None)).Select(watcher => watcher.UserId));
    }

    [SkippableFact]
    public async Task What_is_kept_with_a_transcript_is_read_in_the_order_of_its_keys()
    {
        var entries = (await ListAsync("a", "b", "c", "d")).OrderBy(entry => entry.Key).ToList();
        foreach (var key in (string[])["a", "b", "c"])
            await KeepAsync(key);
        await Library.SaveAsync(Sample.Transcript("a"));
        await Library.SaveAsync(Sample.Transcript("c"));

        Assert.Equal([Video("a"), Video("c")], (await Watches.ReadKeptAsync(Listing.Key, 0, long.MaxValue, 10, CancellationToken.None)).Select(entry => entry.Video));
        Assert.Equal([Video("a")], (await Watches.ReadKeptAsync(Listing.Key, 0, entries[1].Key, 10, CancellationToken.None)).Select(entry => entry.Video));
        Assert.Equal([Video("c")], (await Watches.ReadKeptAsync(Listing.Key, entries[0].Key, long.MaxValue, 1, CancellationToken.None)).Select(entry => entry.Video));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_entry_that_a_look_has_dealt_with_is_kept_by_its_job_alone_where_it_is_wanted(bool isWanted)
    {
        var state = isWanted ? EntryState.Pending : EntryState.Kept;
        var ann = await WatchAsync("ann");
        var entries = await ListAsync("a", "b");
        var look = await LookAsync(ann);
        await Watches.TakeAsync(Listing.Key, [], [], [.. entries.Select(entry => entry.Key)], look.Lease, CancellationToken.None);
        await Watches.EndAsync(await BeginAsync(look, isWanted, ann), await Watches.LastEntryAsync(Listing.Key, CancellationToken.None), look.Lease, CancellationToken.None);
        foreach (var key in (string[])["a", "b"])
            await Library.SaveAsync(Sample.Bare(key));
        await Library.PlaylistEntries.SettleAsync(entries[0].Key, EntryState.Kept, Video("a"), null, null, CancellationToken.None);

        var read = await EntriesAsync();

        Assert.Equal([(state, Video("a")), (state, Video("b"))], read.Select(entry => (entry.State, entry.Video!.Value)));
        await Library.PlaylistEntries.SettleEverywhereAsync(Key("b"), EntryState.Kept, Video("b"), null, look.Lease, CancellationToken.None);
        Assert.Equal([state, EntryState.Kept], (await EntriesAsync()).Select(entry => entry.State));
    }
}
