using System.Buffers;
using System.Net.Sockets;
using System.Text;

namespace VideoDigester.Egress;

/// <summary>Sending and closing as the guard needs them.</summary>
internal static class SocketExtensions
{
    /// <summary>How long an answer may take to reach a client that is still sending.</summary>
    private static readonly TimeSpan LingerTime = TimeSpan.FromSeconds(1);

    public static async ValueTask SendAllAsync(this Socket socket, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
            bytes = bytes[await socket.SendAsync(bytes, cancellationToken).ConfigureAwait(false)..];
    }

    public static ValueTask SendAllAsync(this Socket socket, string text, CancellationToken cancellationToken) =>
        socket.SendAllAsync(Encoding.Latin1.GetBytes(text), cancellationToken);

    /// <summary>
    /// Ends a connection after what was sent, and takes in for a moment what the peer still sends: closing with unread bytes would reset the
    /// connection, and the peer would lose the answer.
    /// </summary>
    public static async Task LingerAsync(this Socket socket, CancellationToken cancellationToken)
    {
        using var linger = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        linger.CancelAfter(LingerTime);
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            socket.Shutdown(SocketShutdown.Send);
            while (await socket.ReceiveAsync(buffer, linger.Token).ConfigureAwait(false) > 0)
            {
                // Thrown away.
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            // The peer is gone, or goes on for too long; the connection is closed either way.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
