using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace VideoDigester.Storage.Search;

/// <summary>Reads the hashes of a <see cref="PassageSignature"/> in their order. One that is damaged ends early, or has others.</summary>
internal ref struct SignatureReader
{
    private readonly ReadOnlySpan<byte> _signature;
    private readonly int _digits;
    private int _left;
    private int _bit;

    public SignatureReader(ReadOnlySpan<byte> signature)
    {
        _signature = signature;
        var at = 0;
        for (var shift = 0; at < signature.Length && shift < 21; shift += 7)
        {
            _left |= (signature[at] & 127) << shift;
            if (signature[at++] < 128)
                break;
        }

        _digits = PassageSignature.DigitsOf(_left);
        _bit = at * 8;
        Hash = -1;
    }

    /// <summary>The hash that was read last.</summary>
    public int Hash { get; private set; }

    /// <summary>How often it is there.</summary>
    public int Times { get; private set; }

    /// <summary>Reads the next hash.</summary>
    /// <returns>Whether there was one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read()
    {
        if (_left == 0 || _bit >= _signature.Length * 8)
            return false;
        _left--;
        var distance = CountOnes() << _digits;
        if (_digits > 0)
            distance |= (int)(Window() >> (64 - _digits));
        _bit += _digits;
        Hash += distance + 1;
        Times = CountOnes() + 1;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CountOnes()
    {
        const int Sure = 57;
        for (var count = 0; ;)
        {
            var ones = BitOperations.LeadingZeroCount(~Window());
            if (ones < Sure)
            {
                _bit += ones + 1;
                return count + ones;
            }

            _bit += Sure;
            count += Sure;
        }
    }

    // At least 57 bits from here on, with zeros behind the end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong Window()
    {
        var at = _bit >> 3;
        if (at + sizeof(ulong) <= _signature.Length)
            return BinaryPrimitives.ReadUInt64BigEndian(_signature[at..]) << (_bit & 7);
        return WindowAtEnd(at) << (_bit & 7);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ulong WindowAtEnd(int at)
    {
        var window = 0ul;
        for (var i = 0; i < sizeof(ulong) && at + i < _signature.Length; i++)
            window |= (ulong)_signature[at + i] << (56 - (8 * i));
        return window;
    }
}
