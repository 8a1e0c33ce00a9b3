using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace VideoDigester.Egress;

/// <summary>
/// A forwarding proxy on the loopback address, for one run of a program that fetches addresses by itself. Redirects and names of the DNS lead such a
/// program into private networks, so the address of each connection is checked when it is made. Safe for use from several threads.
/// </summary>
internal sealed class EgressGuard : IAsyncDisposable
{
    private const int Backlog = 512;
    private const int MostRefused = 100;
    private static readonly TimeSpan AcceptPause = TimeSpan.FromMilliseconds(100);

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<RefusedConnection> _refused = [];
    private readonly EgressGuardOptions _options;
    private readonly ILogger _logger;
    private readonly TargetConnector _connector;
    private readonly CancellationTokenSource _stop;
    private readonly Task _serving;
    private int _disposed;

    private EgressGuard(EgressGuardOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        (_options, _logger, _connector) = (options, logger, new TargetConnector(options));
        try
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _listener.Listen(Backlog);
            Address = new Uri($"http://{_listener.LocalEndPoint}");
        }
        catch
        {
            _listener.Dispose();
            throw;
        }

        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Each of these serves one client after the other, so there are never more connections, and none without somebody who waits for it.
        _serving = Task.WhenAll(Enumerable.Range(0, options.MaxConnections).Select(_ => ServeAsync(_stop.Token)));
    }

    /// <summary>What goes into the program's proxy setting.</summary>
    public Uri Address { get; }

    /// <summary>
    /// Variables for the program's environment, null to be removed. A NO_PROXY that it inherits, or the exceptions of the system's settings, would lead
    /// past its proxy setting; and programs that it starts get to know the proxy.
    /// </summary>
    public IReadOnlyDictionary<string, string?> EnvironmentVariables => new Dictionary<string, string?>
    {
        ["http_proxy"] = Address.OriginalString,
        ["https_proxy"] = Address.OriginalString,
        ["ftp_proxy"] = Address.OriginalString,
        ["all_proxy"] = Address.OriginalString,
        ["HTTP_PROXY"] = Address.OriginalString,
        ["HTTPS_PROXY"] = Address.OriginalString,
        ["FTP_PROXY"] = Address.OriginalString,
        ["ALL_PROXY"] = Address.OriginalString,
        ["no_proxy"] = null,
        ["NO_PROXY"] = null,
    };

    /// <summary>The connections that were refused so far, oldest first; the first hundred of them.</summary>
    public IReadOnlyList<RefusedConnection> Refused
    {
        get
        {
            lock (_refused)
                return [.. _refused];
        }
    }

    /// <param name="options">What is let through.</param>
    /// <param name="logger">Gets an event for each refused connection.</param>
    /// <param name="cancellationToken">Ends all connections, as disposing does.</param>
    /// <exception cref="SocketException">The loopback address cannot be listened on.</exception>
    public static EgressGuard Start(EgressGuardOptions options, ILogger logger, CancellationToken cancellationToken) =>
        new(options, logger, cancellationToken);

    /// <summary>Resets all connections. Afterwards none is left, and nothing runs any more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            await _stop.CancelAsync().ConfigureAwait(false);
        await _serving.ConfigureAwait(false);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        while (await AcceptAsync(cancellationToken).ConfigureAwait(false) is { } client)
        {
            using (client)
                await ServeAsync(client, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Socket?> AcceptAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                return await _listener.AcceptAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException)
            {
                // The client is gone again, or the process has no file handle left for now.
                await Task.Delay(AcceptPause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return null;
    }

    private async Task ServeAsync(Socket client, CancellationToken cancellationToken)
    {
        try
        {
            client.NoDelay = true;
            await new ClientConnection(client, _connector, _options, Keep).ServeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            client.Close(timeout: 0);
        }
        catch (Exception exception)
        {
            // One connection must not take the guard with it.
            client.Close(timeout: 0);
            _logger.ConnectionFailed(exception);
        }
    }

    private void Keep(RefusedConnection refused)
    {
        lock (_refused)
        {
            if (_refused.Count < MostRefused)
                _refused.Add(refused);
        }

        _logger.ConnectionRefused(refused.Host, refused.Port, refused.Address, refused.Reason);
    }
}
