using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace VideoDigester.Storage.Search;

/// <summary>
/// Which terms a passage has and how often, in about 1.3 bytes a term: what the ranking reads of a passage, so that it needs neither its text nor the
/// engine's own statistics. A term is known by 13 bits of its hash, so that about one in 150 that are not there seems to be: this decides on the order of
/// what was found, never on what is found.
/// </summary>
/// <remarks>
/// Format 1: the count of hashes in base 128, least digit first; then, bit by bit from the highest of each byte, for each hash in their order the distance
/// to the one before by a Rice code (R. F. Rice 1979: the quotient in ones ended by a zero, then k bits), and how often it is there less one in ones, at most
/// 15, ended by a zero. k is chosen from the count.
/// </remarks>
internal static class PassageSignature
{
    /// <summary>How many different hashes there are.</summary>
    public const int HashCount = 1 << HashBits;

    private const int HashBits = 13;
    private const int MostTimes = 16;

    /// <summary>The hash of a term: the lowest bits of FNV-1a (Fowler, Noll, Vo) over its UTF-16 code units, folded.</summary>
    public static ushort HashOf(ReadOnlySpan<char> term)
    {
        var hash = 2166136261u;
        foreach (var c in term)
            hash = (hash ^ c) * 16777619u;
        return (ushort)((hash ^ (hash >> HashBits)) & ((1 << HashBits) - 1));
    }

    /// <summary>Writes the signature of the hashes of a passage's terms, repeated as often as they are there. Sorts them.</summary>
    public static byte[] Write(Span<ushort> hashes)
    {
        hashes.Sort();
        var distinct = 0;
        for (var i = 0; i < hashes.Length; i++)
            if (i == 0 || hashes[i] != hashes[i - 1])
                distinct++;
        var k = DigitsOf(distinct);

        // A distance takes at most 1 << (HashBits - k) ones more than its digits in all, a repetition one.
        var buffer = ArrayPool<byte>.Shared.Rent(3 + ((distinct * (k + 3)) + hashes.Length + (1 << HashBits >> k)) / 8 + 1);
        buffer.AsSpan().Clear();
        var length = 0;
        for (var rest = distinct; ; rest >>= 7)
        {
            buffer[length++] = (byte)(rest < 128 ? rest : rest & 127 | 128);
            if (rest < 128)
                break;
        }

        var bit = length * 8;
        var previous = -1;
        for (var i = 0; i < hashes.Length;)
        {
            var hash = hashes[i];
            var times = 1;
            while (i + times < hashes.Length && hashes[i + times] == hash)
                times++;
            i += times;
            var distance = hash - previous - 1;
            previous = hash;
            Ones(buffer, ref bit, distance >> k);
            for (var digit = k - 1; digit >= 0; digit--, bit++)
                if ((distance >> digit & 1) == 1)
                    Set(buffer, bit);
            Ones(buffer, ref bit, Math.Min(times, MostTimes) - 1);
        }

        var signature = buffer.AsSpan(0, (bit + 7) / 8).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return signature;
    }

    /// <summary>How often terms are there.</summary>
    /// <param name="signature">The signature of a passage. One that is damaged reads as a passage without the terms.</param>
    /// <param name="hashes">The hashes of the terms, ascending, each once.</param>
    /// <param name="times">Takes how often each is there, 0 to 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(ReadOnlySpan<byte> signature, ReadOnlySpan<ushort> hashes, Span<int> times)
    {
        times[..hashes.Length].Clear();
        var wanted = 0;
        var reader = new SignatureReader(signature);
        while (wanted < hashes.Length && reader.Read())
        {
            while (wanted < hashes.Length && hashes[wanted] < reader.Hash)
                wanted++;
            if (wanted < hashes.Length && hashes[wanted] == reader.Hash)
                times[wanted++] = reader.Times;
        }
    }

    /// <summary>Counts a passage for each hash that it has.</summary>
    public static void Count(ReadOnlySpan<byte> signature, Span<int> counts)
    {
        var reader = new SignatureReader(signature);
        while (reader.Read())
            counts[reader.Hash & (HashCount - 1)]++;
    }

    /// <summary>How many bits of a distance are its remainder: the distances of n hashes spread evenly are about 2^13 / n, so that the quotient is about one.</summary>
    public static int DigitsOf(int distinct) => distinct == 0 ? HashBits : Math.Max(0, HashBits - 1 - BitOperations.Log2((uint)distinct));

    private static void Ones(byte[] buffer, ref int bit, int count)
    {
        for (; count > 0; count--)
            Set(buffer, bit++);
        bit++;
    }

    private static void Set(byte[] buffer, int bit) => buffer[bit >> 3] |= (byte)(128 >> (bit & 7));
}
