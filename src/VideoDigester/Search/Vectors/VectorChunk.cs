using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Vectors;

/// <summary>
/// Some vectors in a row of memory. Filled from the front by one writer; readers know how many they may look at, and nothing that they may look at changes.
/// </summary>
internal sealed class VectorChunk(int dimensions, int capacity)
{
    private readonly PassagePlace[] _places = new PassagePlace[capacity];
    private readonly float[] _scales = new float[capacity];
    private readonly sbyte[] _components = new sbyte[(long)capacity * dimensions];

    /// <summary>How many vectors it has room for.</summary>
    public int Capacity => capacity;

    /// <summary>The places of its first vectors.</summary>
    public ReadOnlySpan<PassagePlace> Places(int count) => _places.AsSpan(0, count);

    /// <summary>Puts a vector behind the others.</summary>
    public void Set(int at, PassagePlace place, float scale, ReadOnlySpan<sbyte> components)
    {
        (_places[at], _scales[at]) = (place, scale);
        components.CopyTo(_components.AsSpan(at * dimensions, dimensions));
    }

    /// <summary>Puts a vector of another chunk behind the others.</summary>
    public void Set(int at, VectorChunk other, int from) => Set(at, other._places[from], other._scales[from], other.Components(from));

    /// <summary>Shows its first vectors, with their similarities.</summary>
    public void Scan(ReadOnlySpan<float> unit, int count, NearestPassages nearest)
    {
        for (var at = 0; at < count; at++)
            nearest.Offer(_places[at], QuantisedVector.Dot(unit, Components(at)) * _scales[at]);
    }

    private ReadOnlySpan<sbyte> Components(int at) => _components.AsSpan(at * dimensions, dimensions);
}
