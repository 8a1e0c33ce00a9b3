using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Vectors;

/// <summary>
/// The vectors of a model that are in memory at one moment: all of passages up to a key, in chunks. Immutable for those who read; the one writer makes the next one of the last one, and the two share their
/// chunks.
/// </summary>
internal sealed class VectorSnapshot
{
    private const int ChunkBytes = 1 << 20;

    // A vector's place and scale: two keys of eight bytes, and four.
    private const int BytesPerVector = 20;

    private readonly int _dimensions;
    private readonly IReadOnlyList<VectorSlice> _slices;

    private VectorSnapshot(int dimensions, IReadOnlyList<VectorSlice> slices, VectorCensus census, long through) =>
        (_dimensions, _slices, Census, Through) = (dimensions, slices, census, through);

    /// <summary>What it holds.</summary>
    public VectorCensus Census { get; }

    /// <summary>The key up to which it holds all.</summary>
    public long Through { get; }

    /// <summary>Whose vectors it holds, in no order.</summary>
    public IEnumerable<PassagePlace> Places => _slices.SelectMany(slice => slice.Chunk.Places(slice.Count).ToArray());

    /// <summary>One without vectors.</summary>
    public static VectorSnapshot Empty(int dimensions) => new(dimensions, [], default, 0);

    /// <summary>How many vectors a number of bytes holds.</summary>
    public static long Capacity(long bytes, int dimensions) => bytes / (dimensions + BytesPerVector);

    /// <summary>This one with more vectors.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.DatabaseInvalid"/>: a vector has another number of dimensions than its model.</exception>
    public VectorSnapshot With(IReadOnlyList<VectorEntry> entries, long through)
    {
        var slices = new List<VectorSlice>(_slices);
        foreach (var entry in entries)
        {
            var stored = Checked(entry, _dimensions);
            var (chunk, at) = Room(slices);
            chunk.Set(at, entry.Place, QuantisedVector.ScaleOf(stored), QuantisedVector.ComponentsOf(stored));
        }

        return new VectorSnapshot(_dimensions, slices, Plus(Census, entries.Select(entry => entry.Place)), through);
    }

    /// <summary>This one without some vectors.</summary>
    public VectorSnapshot Without(HashSet<PassagePlace> gone)
    {
        var slices = new List<VectorSlice>();
        var touched = new List<VectorSlice>();
        foreach (var slice in _slices)
            (slice.Chunk.Places(slice.Count).ToArray().Any(gone.Contains) ? touched : slices).Add(slice);

        // What is left of a chunk moves: readers may still look at the old one.
        var census = Plus(default, slices.SelectMany(slice => slice.Chunk.Places(slice.Count).ToArray()));
        var kept = new List<VectorSlice>();
        foreach (var (old, count) in touched)
        {
            for (var from = 0; from < count; from++)
            {
                var place = old.Places(count)[from];
                if (gone.Contains(place))
                    continue;
                var (chunk, at) = Room(kept);
                chunk.Set(at, old, from);
                census = Plus(census, [place]);
            }
        }

        // The chunk that is filled on stays last.
        return new VectorSnapshot(_dimensions, [.. kept, .. slices], census, Through);
    }

    /// <summary>Shows all vectors, with their similarities.</summary>
    public void Scan(ReadOnlySpan<float> unit, NearestPassages nearest, CancellationToken cancellationToken)
    {
        foreach (var (chunk, count) in _slices)
        {
            cancellationToken.ThrowIfCancellationRequested();
            chunk.Scan(unit, count, nearest);
        }
    }

    /// <summary>A vector as it was read, which has as many dimensions as its model.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.DatabaseInvalid"/>: it has another number of dimensions than its model.</exception>
    public static byte[] Checked(VectorEntry entry, int dimensions) => entry.Vector.Length == QuantisedVector.HeaderLength + dimensions
        ? entry.Vector
        : throw new VideoDigesterException(ErrorCode.DatabaseInvalid, $"The vector of passage {entry.Place.PassageId} has not the {dimensions} dimensions of its model.");

    // The place behind the last vector; the last chunk is never shared by two lines of snapshots, since one writer makes them all.
    private (VectorChunk Chunk, int At) Room(List<VectorSlice> slices)
    {
        if (slices.Count == 0 || slices[^1].Count == slices[^1].Chunk.Capacity)
            slices.Add(new VectorSlice(new VectorChunk(_dimensions, Math.Clamp(ChunkBytes / _dimensions, 16, 4096)), 0));
        var (chunk, at) = slices[^1];
        slices[^1] = new VectorSlice(chunk, at + 1);
        return (chunk, at);
    }

    private static VectorCensus Plus(VectorCensus census, IEnumerable<PassagePlace> places)
    {
        foreach (var place in places)
            census = new VectorCensus(census.Count + 1, census.Sum + place.PassageId);
        return census;
    }
}
