using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Playlists;

/// <summary>Shows playlists: one, or a page of them by key.</summary>
internal sealed class PlaylistReader(LibraryDatabase database)
{
    private static readonly string Pending = StoredName<EntryState>.Of(EntryState.Pending);
    private static readonly string Failed = StoredName<EntryState>.Of(EntryState.Failed);

    public Task<Playlist?> FindAsync(PlaylistId id, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var (site, key) = (StoredText.Clean(id.Site), StorableMetadata.Key(id.Key));
            var row = await connection.Playlists.Where(row => row.Site == site && row.ExternalId == key).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            return row is null ? null : await ReadAsync(connection, row, cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    public Task<Page<Playlist>> ListAsync(PlaylistQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, PlaylistQuery.MaxPageSize, "playlists");
        var after = KeyCursor.Read(query.After, "playlists");
        return database.ReadAsync(
            async connection =>
            {
                var wanted = connection.Playlists.Where(row => row.Id < after);
                if (StoredText.Clean(query.Site)?.ToLowerInvariant() is { } site)
                    wanted = wanted.Where(row => row.Site == site);
                var rows = await wanted.OrderByDescending(row => row.Id).Take(query.PageSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
                var shown = new List<(long Key, Playlist Playlist)>(rows.Count);
                foreach (var row in rows)
                    shown.Add((row.Id, await ReadAsync(connection, row, cancellationToken).ConfigureAwait(false)));
                return KeysetPage.Of(shown, query.PageSize, item => item.Playlist, item => KeyCursor.Write("playlists", item.Key));
            },
            cancellationToken);
    }

    private static async Task<Playlist> ReadAsync(LibraryConnection connection, PlaylistRow row, CancellationToken cancellationToken)
    {
        var key = row.Id;
        var entries = connection.PlaylistVideos.Where(entry => entry.PlaylistId == key && entry.RemovedAt == null);
        return new Playlist
        {
            Id = new PlaylistId(row.Site, row.ExternalId),
            Url = row.Url,
            AddedAt = row.AddedAt.Value,
            Title = row.Title,
            Description = row.Description,
            EntryCount = row.EntryCount,
            Videos = await entries.Where(entry => entry.VideoId != null).LongCountAsync(cancellationToken).ConfigureAwait(false),
            Pending = await entries.Where(entry => entry.State == Pending).LongCountAsync(cancellationToken).ConfigureAwait(false),
            Failed = await entries.Where(entry => entry.State == Failed).LongCountAsync(cancellationToken).ConfigureAwait(false),
            ListedAt = row.ListedAt?.Value,
        };
    }
}
