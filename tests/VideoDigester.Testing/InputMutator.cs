namespace VideoDigester.Testing;

/// <summary>Damages inputs at random, the same way for the same seed.</summary>
public sealed class InputMutator(int seed)
{
    private const int MostChanges = 6;
    private static readonly byte[][] Insertions =
    [
        "\0"u8.ToArray(), "-->"u8.ToArray(), "\n\n"u8.ToArray(), "<"u8.ToArray(), ">"u8.ToArray(), "&#"u8.ToArray(), "&#x110000;"u8.ToArray(),
        "</c>"u8.ToArray(), "<v x>"u8.ToArray(), "<rt>"u8.ToArray(), "\""u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "]]>"u8.ToArray(), "<![CDATA["u8.ToArray(),
        "<!DOCTYPE a [<!ENTITY b 'c'>]>"u8.ToArray(), "&b;"u8.ToArray(), "99999999999999999999"u8.ToArray(), "-1"u8.ToArray(), "1e400"u8.ToArray(), "\\ud800"u8.ToArray(),
        [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], [0xED, 0xA0, 0x80], "\u200B"u8.ToArray(), "\u2028"u8.ToArray(), "00:00:00.000 --> 99999999:00:00.000\n"u8.ToArray(), "WEBVTT\n"u8.ToArray(),
    ];

    private readonly Random _random = new(seed);

    /// <summary>A damaged copy: bytes flipped, cut, moved, repeated, and pieces of markup put in.</summary>
    public byte[] Mutate(ReadOnlySpan<byte> input)
    {
        var output = input.ToArray();
        for (var change = _random.Next(1, MostChanges); change > 0 && output.Length > 0; change--)
            output = MutateOnce(output);
        return output;
    }

    private byte[] MutateOnce(byte[] input)
    {
        var at = _random.Next(input.Length);
        var length = Math.Min(input.Length - at, 1 + _random.Next(_random.Next(2) == 0 ? 8 : 400));
        switch (_random.Next(8))
        {
            case 0:
                input[at] ^= (byte)(1 << _random.Next(8));
                return input;
            case 1:
                input[at] = (byte)_random.Next(256);
                return input;
            case 2:
                return input[..at];
            case 3:
                return [.. input[..at], .. input[(at + length)..]];
            case 4:
                return [.. input[..at], .. input[at..(at + length)], .. input[at..]];
            case 5:
                return [.. input[..at], .. Insertions[_random.Next(Insertions.Length)], .. input[at..]];
            case 6:
                var to = _random.Next(input.Length);
                return [.. input[..to], .. input[at..(at + length)], .. input[to..]];
            default:
                return input[at..];
        }
    }
}
