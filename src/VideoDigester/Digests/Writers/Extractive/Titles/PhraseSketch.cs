using System.Numerics;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>About how often each phrase is said in a whole transcript, in bounded memory: a count-min sketch (Cormode, Muthukrishnan 2005), which never tells too little.</summary>
internal sealed class PhraseSketch(int tokens)
{
    private const int Most = 1 << 21;

    private readonly ushort[] _counts = new ushort[Math.Min(Most, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(tokens, 64, Most) * 8u))];

    /// <summary>How often a phrase is said, by its hash.</summary>
    public int this[ulong hash] => Math.Min(_counts[First(hash)], _counts[Second(hash)]);

    /// <summary>Counts one more use.</summary>
    public void Add(ulong hash)
    {
        Increase(ref _counts[First(hash)]);
        Increase(ref _counts[Second(hash)]);
    }

    private static void Increase(ref ushort count) => count += count < ushort.MaxValue ? (ushort)1 : (ushort)0;

    private int First(ulong hash) => (int)((hash ^ (hash >> 32)) & (uint)(_counts.Length - 1));

    private int Second(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15UL) >> 40) & (_counts.Length - 1);
}
