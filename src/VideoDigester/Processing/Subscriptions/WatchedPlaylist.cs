using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.Processing.Subscriptions;

/// <summary>One look at one playlist for all who watch it: who wants which of its entries, and how soon.</summary>
internal sealed class WatchedPlaylist
{
    private readonly List<(Watcher Watcher, Watch Watch)> _watches;
    private readonly Dictionary<long, int> _left;
    private readonly bool _isNew;

    /// <param name="listing">The listing.</param>
    /// <param name="watchers">Whom the look serves.</param>
    /// <param name="watches">How far each of them is.</param>
    public WatchedPlaylist(PlaylistListing listing, IReadOnlyList<Watcher> watchers, IReadOnlyList<Watch> watches)
    {
        Key = listing.Key;
        _isNew = listing.ListedBefore is null;
        _watches = [.. watches.Select(watch => (watchers.First(watcher => watcher.Subscription.Key == watch.Subscription.Key), watch))];
        _left = _watches.Where(pair => pair.Watch.IsFirst && !pair.Watcher.TakesAll).ToDictionary(pair => pair.Watch.Subscription.Key, pair => pair.Watcher.Terms.Options.FirstEntries!.Value);
    }

    /// <summary>The playlist's key.</summary>
    public long Key { get; }

    /// <summary>Whether it is the first look for one of them, who may want any of the entries.</summary>
    public bool IsFirst => _watches.Exists(pair => pair.Watch.IsFirst);

    /// <summary>The key up to which nobody is to get digests of what the library holds.</summary>
    public long DigestedUpTo => _watches.Where(pair => pair.Watcher.Terms.Digests.Count > 0).Select(pair => DigestedFor(pair.Watcher, pair.Watch)).Append(long.MaxValue).Min();

    /// <summary>Those to whom all of it is dealt with when the look ends. A listing that broke off has not shown what the first entries are.</summary>
    public IReadOnlyList<Watch> Served(bool isWhole) => [.. _watches.Where(pair => isWhole || !pair.Watch.IsFirst || pair.Watcher.TakesAll).Select(pair => pair.Watch)];

    /// <summary>Serves only those any more who are still there.</summary>
    /// <param name="left">Their keys.</param>
    public void Leave(IReadOnlySet<long> left) => _watches.RemoveAll(pair => !left.Contains(pair.Watch.Subscription.Key));

    /// <summary>What is taken of a page from the back catalogue, by those who want so many of the first entries. Pages are given in order.</summary>
    public IReadOnlyList<TakenEntry> Take(IReadOnlyList<StoredEntry> page)
    {
        var taken = new List<TakenEntry>();
        if (_left.Count == 0)
            return taken;
        foreach (var entry in page.Where(entry => !entry.IsCollection))
            foreach (var (_, watch) in _watches)
                if (_left.TryGetValue(watch.Subscription.Key, out var left) && left > 0)
                {
                    _left[watch.Subscription.Key] = left - 1;
                    taken.Add(new TakenEntry(watch.Subscription.Key, entry.Key));
                }

        return taken;
    }

    /// <summary>Who takes something.</summary>
    public IReadOnlyList<StoredSubscription> Takers(IReadOnlyList<TakenEntry> taken)
    {
        var keys = taken.Select(entry => entry.Subscription).ToHashSet();
        return [.. _watches.Where(pair => keys.Contains(pair.Watch.Subscription.Key)).Select(pair => pair.Watch.Subscription)];
    }

    /// <summary>Whether there may be something to do with an entry: it is pending, or beyond what anybody wanted so far.</summary>
    public static bool IsOpen(StoredEntry entry) => entry is { State: EntryState.Pending } or { State: EntryState.Skipped, Failure: null };

    /// <summary>Those of some entries that somebody wants.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="taken">What was taken of them from the back catalogue.</param>
    public IEnumerable<WantedEntry> Wanted(IEnumerable<StoredEntry> entries, IReadOnlySet<TakenEntry> taken)
    {
        foreach (var entry in entries)
        {
            var wanting = _watches.FindAll(pair => Wants(pair.Watch, entry.Key, taken));
            if (wanting.Count > 0)
                yield return new WantedEntry(entry, wanting.Max(pair => PriorityOf(pair.Watch, entry.Key)), OptionsOf(wanting.ConvertAll(pair => pair.Watcher.Terms.Options.Add)));
        }
    }

    /// <summary>The digests that are wanted of videos that the library holds and that are new to somebody, for each who wants some.</summary>
    public IEnumerable<(Watcher Watcher, IReadOnlyList<DigestJobRequest> Digests)> Digests(IReadOnlyList<KeptEntry> entries, IReadOnlySet<TakenEntry> taken) =>
        from pair in _watches
        let digests = entries.Where(entry => IsNew(pair.Watch, entry.Key) && Wants(pair.Watch, entry.Key, taken))
            .SelectMany(entry => pair.Watcher.DigestsOf(entry.Video, PriorityOf(pair.Watch, entry.Key))).ToList()
        where digests.Count > 0
        select (pair.Watcher, (IReadOnlyList<DigestJobRequest>)digests);

    private static long DigestedFor(Watcher watcher, Watch watch) => watch.LastEntry ?? (watcher.Terms.Options.FirstEntries == 0 ? watch.FirstEntry ?? long.MaxValue : 0);

    private static bool Wants(Watch watch, long entry, IReadOnlySet<TakenEntry> taken) => entry > watch.FirstEntry || taken.Contains(new TakenEntry(watch.Subscription.Key, entry));

    private static bool IsNew(Watch watch, long entry) => watch.LastEntry is not { } last || entry > last;

    // What was there at the first look, or at the one before, is a back catalogue, and so is all of a playlist that nobody has listed to its end: that waits for everything else.
    private JobPriority PriorityOf(Watch watch, long entry) => _isNew || watch.IsFirst || !IsNew(watch, entry) ? JobPriority.Low : watch.Subscription.Priority;

    // What the library knows is not asked for again, and what was removed from it is not asked for by a subscription.
    private static AddOptions OptionsOf(List<AddOptions> wanted) => new()
    {
        Languages = [.. wanted.SelectMany(options => options.Languages).Distinct(StringComparer.Ordinal)],
        AllowTranslated = wanted.Exists(options => options.AllowTranslated),
        MaxAge = TimeSpan.MaxValue,
        SkipRemoved = true,
    };
}
