using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Retention;

/// <summary>Counts that are denser than their age deserves.</summary>
internal sealed class StatisticsRetention(LibraryDatabase database)
{
    private const int RowsRead = 10_000;

    public async Task<long> CountAsync(StatisticsThinning thinning, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var batch in ReadAsync(thinning, cancellationToken).ConfigureAwait(false))
            count += batch.Count;
        return count;
    }

    public async Task<long> PruneAsync(StatisticsThinning thinning, CancellationToken cancellationToken)
    {
        var removed = 0L;
        await foreach (var read in ReadAsync(thinning, cancellationToken).ConfigureAwait(false))
            foreach (var batch in read.Chunk(PruneBatches.Size))
                removed += await database.WriteAsync(connection => RemoveAsync(database.Dialect, connection, batch, cancellationToken), cancellationToken).ConfigureAwait(false);
        return removed;
    }

    private async IAsyncEnumerable<List<ObservationKey>> ReadAsync(
        StatisticsThinning thinning, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (thinning.Before is not { } moment)
            yield break;
        var before = Timestamp.From(moment);
        ObservationKey? last = null;
        while (true)
        {
            var after = last;
            var rows = await database.QueryAsync(connection => Query(connection, before, after).ToListAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            if (rows.Count == 0)
                yield break;
            last = new ObservationKey(rows[^1].VideoId, rows[^1].ObservedAt);
            yield return [.. rows.Select(row => thinning.Next(new ObservationKey(row.VideoId, row.ObservedAt))).OfType<ObservationKey>()];
        }
    }

    private static IQueryable<StatisticsRow> Query(LibraryConnection connection, Timestamp before, ObservationKey? after)
    {
        var rows = connection.Statistics.Where(row => row.ObservedAt < before);
        if (after is { VideoId: var video, At: var at })
            rows = rows.Where(row => row.VideoId > video || (row.VideoId == video && row.ObservedAt > at));
        return rows.OrderBy(row => row.VideoId).ThenBy(row => row.ObservedAt).Take(RowsRead);
    }

    // Their videos are locked first, as by whoever adds counts: removing counts draws their versions, which would lock them afterwards.
    private static async Task<long> RemoveAsync(StorageDialect dialect, LibraryConnection connection, ObservationKey[] batch, CancellationToken cancellationToken)
    {
        var removed = 0L;
        long[] videos = [.. batch.Select(key => key.VideoId).Distinct()];
        await dialect.Locked(connection.Videos.Where(video => videos.Contains(video.Id)).OrderBy(video => video.Id)).Select(video => video.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var observations in batch.GroupBy(key => key.VideoId))
        {
            Timestamp[] moments = [.. observations.Select(key => key.At)];
            removed += await connection.Statistics.Where(row => row.VideoId == observations.Key && moments.Contains(row.ObservedAt)).DeleteAsync(cancellationToken).ConfigureAwait(false);
        }

        return removed;
    }
}
