using LinqToDB;
using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Removal;

/// <summary>The notes of removed videos, as parts of transactions that remove or add them: of a video that is in the library there is none.</summary>
internal sealed class Tombstones(StorageDialect dialect)
{
    private static readonly string Pending = StoredName<EntryState>.Of(EntryState.Pending);
    private static readonly string Kept = StoredName<EntryState>.Of(EntryState.Kept);

    private readonly NamedRow<TombstoneRow> _same = new((connection, site, key) => connection.Tombstones.Where(row => row.Site == site && row.ExternalId == key));

    /// <summary>Whether a video was removed.</summary>
    public async Task<bool> IsThereAsync(LibraryConnection connection, string site, string key, CancellationToken cancellationToken) =>
        await _same.FindAsync(connection, site, key, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Writes one of a video whose row is locked.</summary>
    public async Task PutAsync(LibraryConnection connection, VideoRow video, long? user, Timestamp now, CancellationToken cancellationToken)
    {
        var row = new TombstoneRow { Site = video.Site, ExternalId = video.ExternalId, Url = video.Url, Title = video.Title, RemovedBy = user, RemovedAt = now };
        await dialect.InsertAsync(connection, row, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes away that of a video that was added again. Entries of playlists that had it have it again.</summary>
    public async Task RestoreAsync(LibraryConnection connection, VideoRow video, CancellationToken cancellationToken)
    {
        if (await TakeAsync(connection, video.Site, video.ExternalId, cancellationToken).ConfigureAwait(false) is null)
            return;
        await Entries(connection, video.Site, video.ExternalId, video.Url).Set(entry => entry.VideoId, (long?)video.Id).UpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes one away, and has entries of playlists that had its video asked for again.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> ForgetAsync(LibraryConnection connection, string site, string key, CancellationToken cancellationToken)
    {
        if (await TakeAsync(connection, site, key, cancellationToken).ConfigureAwait(false) is not { } row)
            return false;
        await Entries(connection, site, key, row.Url).Set(entry => entry.State, Pending).UpdateAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<TombstoneRow?> TakeAsync(LibraryConnection connection, string site, string key, CancellationToken cancellationToken)
    {
        if (await _same.FindAsync(connection, site, key, cancellationToken).ConfigureAwait(false) is not { } row)
            return null;

        // First: who keeps entries back for its sake holds it meanwhile, and those are among the entries then.
        var id = row.Id;
        return await connection.Tombstones.Where(stored => stored.Id == id).DeleteAsync(cancellationToken).ConfigureAwait(false) > 0 ? row : null;
    }

    private static IQueryable<PlaylistVideoRow> Entries(LibraryConnection connection, string site, string key, string? url)
    {
        var name = EntryName.Of(site, key, url);
        return connection.PlaylistVideos.Where(entry => entry.EntryKey == name && entry.State == Kept && entry.VideoId == null);
    }
}
