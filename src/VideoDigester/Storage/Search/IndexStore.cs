using System.Runtime.CompilerServices;
using LinqToDB;
using LinqToDB.Async;

namespace VideoDigester.Storage.Search;

/// <summary>
/// Brings the index up to date with texts that are not in it. Each has a transaction of its own, so that a search sees either its old passages or its new
/// ones, and what is done stays done. Safe for concurrent use, by several processes too: a text is done by one of them.
/// </summary>
internal sealed class IndexStore(LibraryDatabase database, IPassageAnalyser analyser, TimeProvider time)
{
    private const int PageSize = 500;

    private readonly IndexedTable[] _tables = [new IndexedVideos(), new IndexedTranscripts(new TranscriptReader(database.Dialect)), new IndexedDigests(new DigestReader(database.Dialect))];
    private readonly VideoLock _lock = new(database.Dialect);
    private readonly PassageIndex _index = new(database.Dialect, analyser);

    /// <summary>Indexes what is not in the index, in the order of the keys.</summary>
    /// <param name="all">Whether to mark everything as not in the index first.</param>
    /// <param name="cancellationToken">Cancels; the text under way stays as it was.</param>
    /// <returns>How far it is, after each text.</returns>
    public async IAsyncEnumerable<ReindexProgress> ReindexAsync(bool all, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (all)
            await MarkAllAsync(cancellationToken).ConfigureAwait(false);
        var done = 0L;
        for (var at = 0; at < _tables.Length; at++)
        {
            // Counted anew for each table: videos that were removed meanwhile took their other texts with them.
            var (table, rest) = (_tables[at], _tables[at..]);
            var total = done + await database.QueryAsync(connection => CountAsync(connection, rest, cancellationToken), cancellationToken).ConfigureAwait(false);
            await foreach (var text in PendingAsync(table, cancellationToken).ConfigureAwait(false))
            {
                // One that is gone, or that another writer has indexed meanwhile, is not counted.
                if (await IndexAsync(table, text, cancellationToken).ConfigureAwait(false))
                    yield return new ReindexProgress(++done, Math.Max(total, done), text.VideoId);
                else
                    total--;
            }
        }
    }

    /// <summary>How many texts are not in the index of a database whose schema is current. Changes nothing, and migrates nothing.</summary>
    public async Task<long> CountPendingAsync(CancellationToken cancellationToken)
    {
        try
        {
            var connection = await database.Dialect.OpenForStatusAsync(cancellationToken).ConfigureAwait(false);
            if (connection is null)
                return 0;
            await using (connection.ConfigureAwait(false))
                return await CountAsync(connection, _tables, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (database.Dialect.Translate(exception) is { } failure)
        {
            throw failure;
        }
    }

    private static async Task<long> CountAsync(LibraryConnection connection, IndexedTable[] tables, CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var table in tables)
            count += await table.CountAsync(connection, cancellationToken).ConfigureAwait(false);
        return count;
    }

    // A transaction for each table, which locks nothing else: it waits for the writers that are there, and none of them waits for it and has what it waits for.
    private async Task MarkAllAsync(CancellationToken cancellationToken)
    {
        foreach (var table in _tables)
        {
            await database.WriteAsync(
                async connection =>
                {
                    await database.Dialect.LockTableAsync(connection, table.Name, cancellationToken).ConfigureAwait(false);
                    await table.MarkAsync(connection, cancellationToken).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<PendingText> PendingAsync(IndexedTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0L;
        while (true)
        {
            var page = await database.QueryAsync(connection => table.PendingAfter(connection, last).Take(PageSize).ToListAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            foreach (var text in page)
                yield return text;
            if (page.Count < PageSize)
                yield break;
            last = page[^1].Id;
        }
    }

    private Task<bool> IndexAsync(IndexedTable table, PendingText text, CancellationToken cancellationToken) => database.WriteAsync(
        async connection => await _lock.TryTakeAsync(connection, text.VideoId, cancellationToken).ConfigureAwait(false) is not null
            && await table.IndexAsync(connection, _index, text.Id, Timestamp.From(time.GetUtcNow()), cancellationToken).ConfigureAwait(false),
        cancellationToken);
}
