using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Removal;

/// <summary>Which entries of playlists name videos that were removed from the library: by the id where their addresses hold it, else by the address of the page.</summary>
internal static class RemovedEntries
{
    private const string Prefix = EntryName.YouTube + ":";

    /// <summary>Finds them.</summary>
    /// <returns>The keys of the entries with those of the tombstones.</returns>
    public static async Task<Dictionary<long, long>> FindAsync(LibraryConnection connection, IReadOnlyList<PlaylistVideoRow> entries, CancellationToken cancellationToken)
    {
        var removed = new Dictionary<long, long>();
        if (entries.Count == 0)
            return removed;
        var keys = entries.Where(IsYouTube).Select(entry => entry.EntryKey[Prefix.Length..]).ToList();
        var urls = entries.Where(entry => !IsYouTube(entry)).Select(entry => entry.Url).Distinct().ToList();
        var names = new Dictionary<string, long>(StringComparer.Ordinal);
        if (keys.Count > 0)
            foreach (var row in await connection.Tombstones.Where(row => row.Site == EntryName.YouTube && keys.Contains(row.ExternalId)).Select(row => new { row.ExternalId, row.Id }).ToListAsync(cancellationToken).ConfigureAwait(false))
                names[Prefix + row.ExternalId] = row.Id;
        if (urls.Count > 0)
            foreach (var row in await connection.Tombstones.Where(row => row.Site != "youtube" && urls.Contains(row.Url!)).Select(row => new { row.Url, row.Id }).ToListAsync(cancellationToken).ConfigureAwait(false))
                names[row.Url!] = row.Id;
        foreach (var entry in entries)
            if (names.TryGetValue(IsYouTube(entry) ? entry.EntryKey : entry.Url, out var tombstone))
                removed[entry.Id] = tombstone;
        return removed;
    }

    private static bool IsYouTube(PlaylistVideoRow entry) => entry.EntryKey.StartsWith(Prefix, StringComparison.Ordinal);
}
