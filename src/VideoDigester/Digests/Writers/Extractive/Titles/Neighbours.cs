using System.Numerics;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>About how many different words stand beside something, in 64 bits: two words may share one, so that more than some dozens cannot be told apart.</summary>
internal struct Neighbours
{
    private ulong _bits;

    /// <summary>How many; never too many.</summary>
    public readonly int Count => BitOperations.PopCount(_bits);

    /// <summary>Adds a word by its number.</summary>
    public void Add(int word) => _bits |= 1UL << (int)(((uint)word * 2654435761u) >> 26);
}
