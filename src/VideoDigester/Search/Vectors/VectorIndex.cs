using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Vectors;

/// <summary>
/// Finds the vectors nearest to a query among all of a model, exactly: every one is looked at. Those that the memory limit allows are kept in memory, the others read from the database at
/// each search, some at a time. Safe for concurrent use.
/// </summary>
/// <remarks>
/// A vector in memory whose passage is gone is never answered: what was found is looked up, and where something is gone all vectors in memory are compared with the database and the
/// search is made again.
/// </remarks>
internal sealed class VectorIndex(VectorStore store, EmbeddingOptions options, TimeProvider time) : IDisposable
{
    private const int ReadAtOnce = 2_000;
    private const int MostRounds = 3;

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private VectorCache? _cache;
    private volatile bool _isStale;

    // The key up to which all vectors were read; while some are being read, nobody knows.
    private long _readThrough = long.MaxValue;

    /// <summary>Finds the passages nearest to a query.</summary>
    /// <param name="model">The model of the query and of the vectors.</param>
    /// <param name="unit">The vector of the query, of length one.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="filter">Which passages may be found; null for all. Asked while the vectors are looked at: it must be quick, ask no database, and be safe for the thread that calls.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The passages above <see cref="EmbeddingOptions.MinSimilarity"/>, most similar first.</returns>
    public async Task<IReadOnlyList<SimilarPassage>> FindAsync(
        VectorModel model, ReadOnlyMemory<float> unit, int count, Func<PassagePlace, bool>? filter, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(unit.Length, model.Dimensions);
        for (var round = 1; ; round++)
        {
            var (snapshot, isFull) = await RefreshAsync(model, mustCheck: round > 1, cancellationToken).ConfigureAwait(false);
            var nearest = new NearestPassages(count, options.MinSimilarity, filter);
            snapshot.Scan(unit.Span, nearest, cancellationToken);
            if (isFull)
                await ScanStoredAsync(model, unit, snapshot.Through, nearest, cancellationToken).ConfigureAwait(false);
            var found = nearest.TakeBestFirst();
            if (found.Count == 0)
                return found;
            var present = (await store.FindPlacesAsync(model.Id, [.. found.Select(passage => passage.PassageId)], cancellationToken).ConfigureAwait(false)).ToHashSet();
            var left = found.Where(passage => present.Contains(passage.Place)).ToList();
            if (left.Count == found.Count || round == MostRounds)
                return left;
        }
    }

    /// <summary>Says that vectors were added, so that the next search looks for all of them. What is newer than all in memory is found in any case.</summary>
    /// <param name="passageId">The smallest key of their passages.</param>
    public void Invalidate(long passageId) => _isStale |= passageId <= Volatile.Read(ref _readThrough);

    public void Dispose() => _refreshing.Dispose();

    private async Task<(VectorSnapshot Snapshot, bool IsFull)> RefreshAsync(VectorModel model, bool mustCheck, CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken).ConfigureAwait(false);
        var wasStale = _isStale;
        try
        {
            // One model at a time: another one comes when the application is set up anew.
            if (_cache?.Model != model)
                _cache = new VectorCache(store, model, options, time);
            _isStale = false;
            Volatile.Write(ref _readThrough, long.MaxValue);
            var refreshed = await _cache.RefreshAsync(mustCheck, wasStale, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _readThrough, refreshed.Snapshot.Through);
            return refreshed;
        }
        catch
        {
            _isStale |= wasStale;
            throw;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    private async Task ScanStoredAsync(VectorModel model, ReadOnlyMemory<float> unit, long after, NearestPassages nearest, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entries = await store.ReadAsync(model.Id, after, ReadAtOnce, cancellationToken).ConfigureAwait(false);
            if (entries.Count == 0)
                return;
            foreach (var entry in entries)
                nearest.Offer(entry.Place, QuantisedVector.Similarity(unit.Span, VectorSnapshot.Checked(entry, model.Dimensions)));
            after = entries[^1].Place.PassageId;
        }
    }
}
