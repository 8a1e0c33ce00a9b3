using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace VideoDigester.Egress;

/// <summary>Connects to a target, directly or through an upstream proxy, by the addresses that were checked.</summary>
internal sealed class TargetConnector(EgressGuardOptions options)
{
    private const int MostAddresses = 4;

    private readonly TargetAddresses _addresses = new(options);

    /// <exception cref="EgressException">The target is refused, cannot be reached, or does not answer in time.</exception>
    public async Task<TargetConnection> ConnectAsync(EgressTarget target, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.ConnectTimeout);
        try
        {
            var addresses = await _addresses.FindAsync(target, deadline.Token).ConfigureAwait(false);
            var upstream = options.UpstreamProxy?.Invoke(target.Uri) is { } proxy ? new UpstreamProxy(proxy, _addresses) : null;
            for (var remaining = Math.Min(addresses.Count, MostAddresses); ; remaining--)
            {
                // An address that does not answer leaves time for those behind it.
                var share = (options.ConnectTimeout - Stopwatch.GetElapsedTime(started)) / remaining;
                var endPoint = new IPEndPoint(addresses[Math.Min(addresses.Count, MostAddresses) - remaining], target.Port);
                try
                {
                    return await ConnectAsync(target, endPoint, upstream, share, deadline.Token).ConfigureAwait(false);
                }
                catch (EgressException failure) when (failure.TryNextAddress && remaining > 1)
                {
                    // The next one is tried.
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw EgressException.TimedOut(target);
        }
    }

    private static async Task<TargetConnection> ConnectAsync(
        EgressTarget target, IPEndPoint endPoint, UpstreamProxy? upstream, TimeSpan time, CancellationToken cancellationToken)
    {
        using var share = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        share.CancelAfter(time > TimeSpan.Zero ? time : TimeSpan.Zero);
        try
        {
            return upstream is null
                ? new TargetConnection(await OutgoingSocket.ConnectAsync(endPoint, share.Token).ConfigureAwait(false), [])
                : await upstream.ConnectAsync(endPoint, share.Token).ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            throw EgressException.BadGateway($"{target.Host}:{target.Port}: {exception.SocketErrorCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw EgressException.TimedOut(target);
        }
    }
}
