using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VideoDigester.Egress;

/// <summary>One connection of a client, from its request to the end of the answer or the tunnel. It serves one request.</summary>
internal sealed class ClientConnection(Socket client, TargetConnector connector, EgressGuardOptions options, Action<RefusedConnection> refused)
{
    /// <exception cref="SocketException">A peer is gone.</exception>
    /// <exception cref="OperationCanceledException">Nothing came for too long, or the guard ends.</exception>
    public async Task ServeAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await ReceiveHeadAsync(cancellationToken).ConfigureAwait(false) is not { } head)
                return;
            var request = ProxyRequest.Parse(head.Text);
            if (head.Rest.Length > request.BodyLength)
                throw EgressException.Malformed("more than its body follows it");
            var target = await connector.ConnectAsync(request.Target, cancellationToken).ConfigureAwait(false);
            using var socket = target.Socket;
            await ForwardAsync(request, head.Rest, target, cancellationToken).ConfigureAwait(false);
        }
        catch (EgressException failure)
        {
            // Noted first: a program that has read the answer may be gone before this goes on.
            if (failure.Refused is { } refusal)
                refused(refusal);
            await AnswerAsync(failure, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ReceivedHead?> ReceiveHeadAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.HeadTimeout);
        try
        {
            return await ReceivedHead.ReceiveAsync(client, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EgressException(HttpStatusCode.RequestTimeout, "Request Timeout", "the egress guard waited too long for the request");
        }
    }

    private async Task ForwardAsync(ProxyRequest request, byte[] sent, TargetConnection target, CancellationToken cancellationToken)
    {
        try
        {
            if (request.OriginHead is null)
                await client.SendAllAsync("HTTP/1.1 200 Connection established\r\n\r\n", cancellationToken).ConfigureAwait(false);
            else
                await target.Socket.SendAllAsync(request.OriginHead, cancellationToken).ConfigureAwait(false);
            await client.SendAllAsync(target.Received, cancellationToken).ConfigureAwait(false);
            await target.Socket.SendAllAsync(sent, cancellationToken).ConfigureAwait(false);

            if (request.OriginHead is null)
            {
                await Relay.TunnelAsync(client, target.Socket, options.IdleTimeout, cancellationToken).ConfigureAwait(false);
                return;
            }

            await Relay.ExchangeAsync(client, target.Socket, request.BodyLength - sent.Length, options.IdleTimeout, cancellationToken).ConfigureAwait(false);
            await client.LingerAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // A reset and no end: what arrived so far must not pass for the whole.
            target.Socket.Close(timeout: 0);
            client.Close(timeout: 0);
            throw;
        }
    }

    private async Task AnswerAsync(EgressException failure, CancellationToken cancellationToken)
    {
        var body = failure.Message + "\n";
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.HeadTimeout);
        await client.SendAllAsync(
            $"HTTP/1.1 {(int)failure.Status} {failure.Phrase}\r\nContent-Type: text/plain; charset=utf-8\r\n" +
            $"Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}",
            deadline.Token).ConfigureAwait(false);
        await client.LingerAsync(cancellationToken).ConfigureAwait(false);
    }
}
