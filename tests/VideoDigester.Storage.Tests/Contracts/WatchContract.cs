using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What the contracts of subscriptions share: a playlist, users who watch it, and a look.</summary>
public abstract class WatchContract : QueueContract
{
    private protected const string Address = "https://a.example/list";

    private protected WatchStore Watches => Library.Watches;

    private protected PlaylistListing Listing { get; private set; } = null!;

    private protected static VideoId Video(string key) => Sample.Id(key);

    private protected Task<StoredSubscription> WatchAsync(string user, string request = "{}", CatalogueChange change = CatalogueChange.None, string address = Address) => Library.Subscriptions.SaveAsync(
        new StoredSubscription
        {
            Id = new SubscriptionId(Guid.CreateVersion7()),
            Address = address,
            UserId = user,
            Interval = TimeSpan.FromHours(1),
            Priority = JobPriority.Normal,
            Request = request,
        },
        _ => change,
        CancellationToken.None);

    /// <summary>Lists a playlist of these entries.</summary>
    private protected async Task<IReadOnlyList<StoredEntry>> ListAsync(params string[] keys)
    {
        Listing = await Library.Playlists.BeginAsync(new PlaylistFacts(new PlaylistId("other", "one"), Address), new PlaylistOptions { FirstEntries = 0 }, null, CancellationToken.None);
        await Library.Playlists.AppendAsync(Listing, [.. keys.Select(key => new NewEntry(Key(key), Url(key), null))], 0, CancellationToken.None);
        return await EntriesAsync();
    }

    private protected Task<IReadOnlyList<StoredEntry>> EntriesAsync() => Library.PlaylistEntries.ReadAsync(Listing, long.MinValue, long.MaxValue, onlyOpen: false, 1000, CancellationToken.None);

    /// <summary>Adds the video of an entry, as a job does.</summary>
    private protected async Task KeepAsync(string key)
    {
        await Library.SaveAsync(Sample.Bare(key));
        await Library.PlaylistEntries.SettleEverywhereAsync(Key(key), EntryState.Kept, Video(key), null, null, CancellationToken.None);
    }

    /// <summary>A job that looks at the playlist, and runs.</summary>
    private protected async Task<LeasedJob> LookAsync(StoredSubscription? owner = null)
    {
        await EnqueueAsync(New(Address, kind: JobKind.Playlist) with { SubscriptionId = owner?.Id });
        return await RequireClaimAsync();
    }

    private protected Task<IReadOnlyList<Watch>> BeginAsync(LeasedJob look, bool takesAll, params StoredSubscription[] watchers) =>
        Watches.BeginAsync(Listing.Key, watchers, _ => takesAll, look.Lease, CancellationToken.None);

    private protected async Task<List<string>> WantersAsync(string key) =>
        [.. (await Watches.WantersAsync(Video(key), CancellationToken.None)).Select(wanted => wanted.Subscription.UserId!)];

    private protected async Task<StoredSubscription> FindAsync(StoredSubscription subscription) => (await Library.Subscriptions.FindAsync(subscription.Id, CancellationToken.None))!;

    private protected static string Key(string key) => $"youtube:{key}";

    private protected static string Url(string key) => $"https://www.youtube.com/watch?v={key}";
}
