using System.Buffers;
using System.Net.Sockets;

namespace VideoDigester.Egress;

/// <summary>
/// Copies bytes between a client and its target until both have ended. The end of one direction is passed on and leaves the other open; a fault,
/// or a time without a byte in either direction, ends both with an exception.
/// </summary>
internal static class Relay
{
    private const int BufferBytes = 32 * 1024;

    /// <summary>Both directions, each to its own end.</summary>
    public static async Task TunnelAsync(Socket client, Socket target, TimeSpan idleTimeout, CancellationToken cancellationToken)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        idle.CancelAfter(idleTimeout);
        await Task.WhenAll(
            CopyAsync(client, target, long.MaxValue, idle, idleTimeout),
            CopyAsync(target, client, long.MaxValue, idle, idleTimeout)).ConfigureAwait(false);
    }

    /// <summary>
    /// One request and its answer, which ends when the target closes. Bytes above the length of the body end it too: they belong to another request,
    /// which may be meant for another host.
    /// </summary>
    public static async Task ExchangeAsync(Socket client, Socket target, long bodyLength, TimeSpan idleTimeout, CancellationToken cancellationToken)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        idle.CancelAfter(idleTimeout);
        var request = CopyAsync(client, target, bodyLength, idle, idleTimeout);
        try
        {
            await CopyAsync(target, client, long.MaxValue, idle, idleTimeout).ConfigureAwait(false);
        }
        finally
        {
            await idle.CancelAsync().ConfigureAwait(false);
            await request.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task CopyAsync(Socket from, Socket to, long most, CancellationTokenSource idle, TimeSpan idleTimeout)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await from.ReceiveAsync(buffer, idle.Token).ConfigureAwait(false) is var received and > 0)
            {
                idle.CancelAfter(idleTimeout);
                if (received > most)
                    throw new SocketException((int)SocketError.MessageSize);
                most -= received;
                await to.SendAllAsync(buffer.AsMemory(0, received), idle.Token).ConfigureAwait(false);
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            await idle.CancelAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
