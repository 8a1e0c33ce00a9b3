using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Vectors;

/// <summary>
/// Keeps the vectors of a model in memory, those of the passages with the smallest keys first, until the limit is reached. Brought up to date by one caller at a time; what it gave
/// out before stays as it was.
/// </summary>
internal sealed class VectorCache(VectorStore store, VectorModel model, EmbeddingOptions options, TimeProvider time)
{
    private const int ReadAtOnce = 2_000;
    private const int NamedAtOnce = 500;
    private const int PlacesAtOnce = 20_000;

    private readonly long _capacity = VectorSnapshot.Capacity(options.MemoryLimit, model.Dimensions);
    private VectorSnapshot _snapshot = VectorSnapshot.Empty(model.Dimensions);
    private long _checkedAt = time.GetTimestamp();

    /// <summary>Whose vectors it keeps.</summary>
    public VectorModel Model => model;

    /// <summary>Brings it up to date: reads what was added, and compares all of it with the database where that is due.</summary>
    /// <param name="isDifferent">Whether it is known to differ from the database.</param>
    /// <param name="isDue">Whether to compare now, whenever that was done last.</param>
    /// <param name="cancellationToken">Cancels the reading; what was read by then stays.</param>
    /// <returns>The vectors that it holds now, and whether there may be more in the database, behind them.</returns>
    public async Task<(VectorSnapshot Snapshot, bool IsFull)> RefreshAsync(bool isDifferent, bool isDue, CancellationToken cancellationToken)
    {
        if (isDifferent || isDue || time.GetElapsedTime(_checkedAt) >= options.CheckInterval)
        {
            await CheckAsync(isDifferent, cancellationToken).ConfigureAwait(false);
            _checkedAt = time.GetTimestamp();
        }

        while (_capacity - _snapshot.Census.Count is > 0 and var room)
        {
            var added = await store.ReadAsync(model.Id, _snapshot.Through, (int)Math.Min(ReadAtOnce, room), cancellationToken).ConfigureAwait(false);
            if (added.Count == 0)
                return (_snapshot, IsFull: false);
            _snapshot = _snapshot.With(added, added[^1].Place.PassageId);
        }

        return (_snapshot, IsFull: true);
    }

    private async Task CheckAsync(bool isDifferent, CancellationToken cancellationToken)
    {
        if (!isDifferent && await store.CountAsync(model.Id, _snapshot.Through, cancellationToken).ConfigureAwait(false) == _snapshot.Census)
            return;
        var missing = await ReadPlacesAsync(cancellationToken).ConfigureAwait(false);
        var gone = new HashSet<PassagePlace>();
        foreach (var place in _snapshot.Places)
            if (!missing.Remove(place))
                gone.Add(place);
        if (gone.Count > 0)
            _snapshot = _snapshot.Without(gone);

        // Where there is no room for what came in between, it would be neither in memory nor behind it: all are read again.
        if (_snapshot.Census.Count + missing.Count > _capacity)
            _snapshot = VectorSnapshot.Empty(model.Dimensions);
        else
            foreach (var some in missing.Select(place => place.PassageId).Order().Chunk(NamedAtOnce))
                _snapshot = _snapshot.With(await store.ReadAsync(model.Id, some, cancellationToken).ConfigureAwait(false), _snapshot.Through);
    }

    private async Task<HashSet<PassagePlace>> ReadPlacesAsync(CancellationToken cancellationToken)
    {
        var all = new HashSet<PassagePlace>();
        for (var after = 0L; ;)
        {
            var places = await store.ReadPlacesAsync(model.Id, after, _snapshot.Through, PlacesAtOnce, cancellationToken).ConfigureAwait(false);
            if (places.Count == 0)
                return all;
            all.UnionWith(places);
            after = places[^1].PassageId;
        }
    }
}
