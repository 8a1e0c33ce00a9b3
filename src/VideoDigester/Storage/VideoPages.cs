using LinqToDB.Async;

namespace VideoDigester.Storage;

/// <summary>Looks up where videos come from, many at once.</summary>
internal sealed class VideoPages(LibraryDatabase database)
{
    private const int AtOnce = 500;

    /// <summary>The pages of those that the library holds.</summary>
    public async Task<IReadOnlyDictionary<VideoId, VideoPage>> FindAsync(IReadOnlyCollection<VideoId> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<VideoId, VideoPage>();
        foreach (var part in ids.Distinct().Chunk(AtOnce))
        {
            var names = part.ToDictionary(id => (Site: StoredText.Clean(id.Site), Key: StorableMetadata.Key(id.Key)));
            var (sites, keys) = (names.Keys.Select(name => name.Site).Distinct(StringComparer.Ordinal).ToList(), names.Keys.Select(name => name.Key).Distinct(StringComparer.Ordinal).ToList());
            var rows = await database.QueryAsync(
                connection => connection.Videos.Where(row => sites.Contains(row.Site) && keys.Contains(row.ExternalId)).Select(row => new { row.Site, row.ExternalId, row.Url, row.SourcePath }).ToListAsync(cancellationToken),
                cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
                if (names.TryGetValue((row.Site, row.ExternalId), out var id))
                    found[id] = new VideoPage(row.Url, row.SourcePath is not null);
        }

        return found;
    }
}
