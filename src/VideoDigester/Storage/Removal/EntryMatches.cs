using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Removal;

/// <summary>What the entries of playlists name: by the id of the video where their addresses hold it, else by the address of the page.</summary>
internal static class EntryMatches
{
    private const string Prefix = EntryName.YouTube + ":";

    /// <summary>Finds the rows that entries name.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="byId">The rows of YouTube with some of these ids.</param>
    /// <param name="byUrl">The rows of other sites with some of these addresses; of several with one address the last counts.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The keys of the entries with those of the rows.</returns>
    public static async Task<Dictionary<long, long>> FindAsync(
        IReadOnlyCollection<PlaylistVideoRow> entries, Func<List<string>, IQueryable<NamedKey>> byId, Func<List<string>, IQueryable<NamedKey>> byUrl, CancellationToken cancellationToken)
    {
        var ids = entries.Where(IsYouTube).Select(entry => entry.EntryKey[Prefix.Length..]).ToList();
        var urls = entries.Where(entry => !IsYouTube(entry)).Select(entry => entry.Url).Distinct().ToList();
        var named = new Dictionary<string, long>(StringComparer.Ordinal);
        if (ids.Count > 0)
            foreach (var row in await byId(ids).ToListAsync(cancellationToken).ConfigureAwait(false))
                named[Prefix + row.Name] = row.Key;
        if (urls.Count > 0)
            foreach (var row in await byUrl(urls).ToListAsync(cancellationToken).ConfigureAwait(false))
                named[row.Name] = row.Key;
        var matches = new Dictionary<long, long>();
        foreach (var entry in entries)
            if (named.TryGetValue(IsYouTube(entry) ? entry.EntryKey : entry.Url, out var key))
                matches[entry.Id] = key;
        return matches;
    }

    private static bool IsYouTube(PlaylistVideoRow entry) => entry.EntryKey.StartsWith(Prefix, StringComparison.Ordinal);
}
