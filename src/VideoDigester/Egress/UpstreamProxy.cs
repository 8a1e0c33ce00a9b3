using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VideoDigester.Egress;

/// <summary>A further http proxy on the way out. It is told the checked address and not the name, so that it cannot come to another one.</summary>
internal sealed class UpstreamProxy(Uri proxy, TargetAddresses addresses)
{
    /// <exception cref="EgressException">The proxy is of another kind, cannot be reached, or refuses.</exception>
    public async Task<TargetConnection> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        if (proxy.Scheme != Uri.UriSchemeHttp)
            throw EgressException.BadGateway($"upstream proxies are http, not {proxy.Scheme}", tryNextAddress: false);

        var socket = await OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.SendAllAsync($"CONNECT {endPoint} HTTP/1.1\r\nHost: {endPoint}\r\n{Credentials()}\r\n", cancellationToken).ConfigureAwait(false);
            return new TargetConnection(socket, await ReceiveAnswerAsync(socket, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Socket> OpenAsync(CancellationToken cancellationToken)
    {
        foreach (var address in await addresses.ResolveAsync(proxy.IdnHost, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                return await OutgoingSocket.ConnectAsync(new IPEndPoint(address, proxy.Port), cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException)
            {
                // The next address of the proxy is tried.
            }
        }

        throw EgressException.BadGateway("the upstream proxy cannot be reached", tryNextAddress: false);
    }

    /// <returns>Bytes of the target that came with the answer.</returns>
    private static async Task<byte[]> ReceiveAnswerAsync(Socket socket, CancellationToken cancellationToken)
    {
        ReceivedHead? head;
        try
        {
            head = await ReceivedHead.ReceiveAsync(socket, cancellationToken).ConfigureAwait(false);
        }
        catch (EgressException)
        {
            throw EgressException.BadGateway("the upstream proxy does not speak HTTP", tryNextAddress: false);
        }

        return head?.Text.Split(' ', '\r') switch
        {
            ["HTTP/1.1" or "HTTP/1.0", ['2', >= '0' and <= '9', >= '0' and <= '9'], ..] => head.Rest,
            // A proxy that cannot get to one address may get to another; one that refuses its client will refuse it again.
            ["HTTP/1.1" or "HTTP/1.0", [>= '3' and <= '5', >= '0' and <= '9', >= '0' and <= '9'] status, ..] =>
                throw EgressException.BadGateway($"the upstream proxy answered {status}", tryNextAddress: status[0] == '5'),
            _ => throw EgressException.BadGateway("the upstream proxy gave no answer", tryNextAddress: false),
        };
    }

    /// <summary>The field with the credentials of the proxy's address (RFC 7617), or nothing.</summary>
    private string Credentials()
    {
        if (proxy.UserInfo.Length == 0)
            return "";
        var user = Uri.UnescapeDataString(proxy.UserInfo);
        return $"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(proxy.UserInfo.Contains(':', StringComparison.Ordinal) ? user : user + ":"))}\r\n";
    }
}
