using System.Net;

namespace VideoDigester.Egress;

/// <summary>What a guard lets through, and how long it waits.</summary>
internal sealed record EgressGuardOptions
{
    /// <summary>Which addresses are connected to. Default: public ones that are not this machine's own.</summary>
    public Func<IPAddress, bool> IsAllowed { get; init; } = address => NetworkAddress.IsPublic(address) && !NetworkAddress.IsOwn(address);

    /// <summary>
    /// The http proxy that leads to an address, with its credentials as user information, or null for a direct connection. Asked with the scheme
    /// and authority only (https for a tunnel); called by several threads at once.
    /// </summary>
    public Func<Uri, Uri?>? UpstreamProxy { get; init; }

    /// <summary>How long looking up and connecting may take together, an upstream proxy included.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the head of a request may take to arrive.</summary>
    public TimeSpan HeadTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a connection may stay without a byte in either direction.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Connections that are served at once; further ones wait.</summary>
    public int MaxConnections { get; init; } = 64;

    /// <summary>Looks up the addresses of a name.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;
}
