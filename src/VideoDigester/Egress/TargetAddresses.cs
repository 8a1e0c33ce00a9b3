using System.Net;
using System.Net.Sockets;

namespace VideoDigester.Egress;

/// <summary>
/// The addresses of a target that may be connected to. Where a name has allowed and other addresses, the others are left out; the check stands
/// because the connection goes to the address that was checked, and the name is not looked up again.
/// </summary>
internal sealed class TargetAddresses(EgressGuardOptions options)
{
    private const int SmtpPort = 25;

    /// <returns>One address at least, in the resolver's order.</returns>
    /// <exception cref="EgressException">The target is refused.</exception>
    public async Task<IReadOnlyList<IPAddress>> FindAsync(EgressTarget target, CancellationToken cancellationToken)
    {
        if (target.Port is 0 or SmtpPort)
            throw EgressException.PortNotAllowed(target);
        var found = await ResolveAsync(target.Host, cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
            throw EgressException.Unresolvable(target);
        var allowed = found.Where(options.IsAllowed).ToList();
        return allowed.Count > 0 ? allowed : throw EgressException.AddressNotAllowed(target, found[0]);
    }

    /// <summary>The addresses of a host, unchecked; none where it has none.</summary>
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (NetworkAddress.TryParse(host) is { } literal)
            return [literal];
        try
        {
            // The system's resolver cannot be cancelled; the waiting for it can.
            return await options.Resolve(host, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            return [];
        }
    }
}
