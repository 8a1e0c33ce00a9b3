using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VideoDigester.Egress;

/// <summary>The head of an HTTP message, up to its empty line, and the bytes that came with it.</summary>
internal sealed record ReceivedHead(string Text, byte[] Rest)
{
    public const int MostBytes = 64 * 1024;

    /// <summary>Receives a head, or null when the connection was closed before its end.</summary>
    /// <exception cref="EgressException">What arrives is too long, or nothing that HTTP begins with.</exception>
    public static async Task<ReceivedHead?> ReceiveAsync(Socket socket, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostBytes);
        try
        {
            var filled = 0;
            while (filled < MostBytes)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(filled, MostBytes - filled), cancellationToken).ConfigureAwait(false);
                if (received == 0)
                    return null;
                var scanned = Math.Max(0, filled - 2);
                filled += received;
                // A handshake of TLS or SOCKS never gets to an empty line; it is told at once.
                if (!char.IsAsciiLetter((char)buffer[0]))
                    throw EgressException.Malformed("it is not HTTP");
                if (End(buffer.AsSpan(scanned, filled - scanned)) is var end and > 0)
                    return new ReceivedHead(Encoding.Latin1.GetString(buffer, 0, scanned + end), buffer[(scanned + end)..filled]);
            }

            throw new EgressException(HttpStatusCode.RequestHeaderFieldsTooLarge, "Request Header Fields Too Large", $"the egress guard takes no head above {MostBytes} bytes");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Where the first empty line ends, or 0. Lines without a carriage return end a head too, which is then refused.</summary>
    private static int End(ReadOnlySpan<byte> bytes)
    {
        var proper = bytes.IndexOf("\n\r\n"u8) + 3;
        var bare = bytes.IndexOf("\n\n"u8) + 2;
        return (proper > 2, bare > 1) switch
        {
            (true, true) => Math.Min(proper, bare),
            (true, false) => proper,
            (false, true) => bare,
            _ => 0,
        };
    }
}
