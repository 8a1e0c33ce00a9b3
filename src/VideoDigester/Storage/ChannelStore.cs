using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Keeps channels, within the transaction of the video that names them.</summary>
internal sealed class ChannelStore(StorageDialect dialect)
{
    private readonly NamedRow<ChannelRow> _sameChannel = new(Named);

    /// <summary>Merges what a record says about a channel.</summary>
    /// <returns>The channel's key and what became of it: added, updated or unchanged.</returns>
    public async Task<(long Id, IngestOutcome Outcome)> SaveAsync(
        LibraryConnection connection, string site, ChannelMetadata channel, DateTimeOffset fetchedAt, Timestamp now, CancellationToken cancellationToken)
    {
        var stored = await _sameChannel.FindAsync(connection, site, channel.Key, cancellationToken).ConfigureAwait(false);
        if (stored is null)
        {
            var added = new ChannelRow { Site = site, ExternalId = channel.Key, MetadataFetchedAt = Timestamp.From(fetchedAt), AddedAt = now, UpdatedAt = now };
            VideoMapping.Write(channel, added);
            if (await dialect.TryInsertAsync(connection, added, cancellationToken).ConfigureAwait(false))
                return (added.Id, IngestOutcome.Added);
            stored = await _sameChannel.FindAgainAsync(connection, site, channel.Key, cancellationToken).ConfigureAwait(false);
        }

        if (!Merge(stored, channel, fetchedAt, now).IsNeeded)
            return (stored.Id, IngestOutcome.Unchanged);

        // Most videos change nothing about their channel, so the lock is only taken, and the row read again, where one does.
        stored = await dialect.Locked(Named(connection, site, channel.Key)).SoleAsync(cancellationToken).ConfigureAwait(false);
        var (isNeeded, isNews) = Merge(stored, channel, fetchedAt, now);
        if (isNeeded)
            await connection.UpdateAsync(stored, token: cancellationToken).ConfigureAwait(false);
        return (stored.Id, isNews ? IngestOutcome.Updated : IngestOutcome.Unchanged);
    }

    private static IQueryable<ChannelRow> Named(LibraryConnection connection, string site, string key) =>
        connection.Channels.Where(row => row.Site == site && row.ExternalId == key);

    private static (bool IsNeeded, bool IsNews) Merge(ChannelRow row, ChannelMetadata channel, DateTimeOffset fetchedAt, Timestamp now)
    {
        var stored = VideoMapping.Read(row);
        var merged = VideoMerge.Merge(stored, row.MetadataFetchedAt.Value, channel, fetchedAt);
        var isNews = merged != stored;
        var isNewer = Timestamp.From(fetchedAt) > row.MetadataFetchedAt;
        VideoMapping.Write(merged, row);
        row.MetadataFetchedAt = isNewer ? Timestamp.From(fetchedAt) : row.MetadataFetchedAt;
        row.UpdatedAt = isNews ? now : row.UpdatedAt;
        return (isNews || isNewer, isNews);
    }
}
