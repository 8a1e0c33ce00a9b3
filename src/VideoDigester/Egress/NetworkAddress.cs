using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;

namespace VideoDigester.Egress;

/// <summary>
/// Tells public addresses from those of private networks and of special purposes. Source: the IANA IPv4 and IPv6 Special-Purpose Address Registries
/// (RFC 6890) with the multicast registries. Blocks that hold globally reachable exceptions for protocols (192.0.0.0/24, 2001::/23) are not public
/// as a whole: no site is served from them.
/// </summary>
internal static class NetworkAddress
{
    private static readonly IPNetwork[] SpecialIPv4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network, RFC 791
        IPNetwork.Parse("10.0.0.0/8"), // private use, RFC 1918
        IPNetwork.Parse("100.64.0.0/10"), // shared address space of carriers, RFC 6598
        IPNetwork.Parse("127.0.0.0/8"), // loopback, RFC 1122
        IPNetwork.Parse("169.254.0.0/16"), // link local, RFC 3927; metadata services of clouds
        IPNetwork.Parse("172.16.0.0/12"), // private use, RFC 1918
        IPNetwork.Parse("192.0.0.0/24"), // IETF protocol assignments, RFC 6890
        IPNetwork.Parse("192.0.2.0/24"), // documentation, RFC 5737
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays, RFC 7526
        IPNetwork.Parse("192.168.0.0/16"), // private use, RFC 1918
        IPNetwork.Parse("198.18.0.0/15"), // benchmarking, RFC 2544
        IPNetwork.Parse("198.51.100.0/24"), // documentation, RFC 5737
        IPNetwork.Parse("203.0.113.0/24"), // documentation, RFC 5737
        IPNetwork.Parse("224.0.0.0/4"), // multicast, RFC 5771
        IPNetwork.Parse("240.0.0.0/4"), // reserved, RFC 1112; the limited broadcast
    ];

    /// <summary>The only block of IPv6 that is handed out as global unicast, RFC 4291. Everything outside it is special by itself.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialIPv6 =
    [
        IPNetwork.Parse("2001::/23"), // IETF protocol assignments, RFC 2928: Teredo, benchmarking, ORCHID
        IPNetwork.Parse("2001:db8::/32"), // documentation, RFC 3849
        IPNetwork.Parse("3fff::/20"), // documentation, RFC 9637
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96"); // RFC 6052
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16"); // RFC 3056

    /// <summary>Special-use names: RFC 6761, RFC 6762, RFC 8375, and the one ICANN keeps for private use.</summary>
    private static readonly string[] PrivateDomains = ["localhost", "localdomain", "local", "internal", "home.arpa"];

    /// <summary>True when the address is globally routable. An address that carries an IPv4 address is as public as that.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Contains(SpecialIPv4, address);
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(address.MapToIPv4());

        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        if (SixToFour.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
        return GlobalUnicast.Contains(address) && !Contains(SpecialIPv6, address);
    }

    /// <summary>True when an interface of this machine has the address: services that a firewall hides from others answer there.</summary>
    public static bool IsOwn(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return NetworkInterface.GetAllNetworkInterfaces()
            .Any(network => network.GetIPProperties().UnicastAddresses.Any(own => own.Address.Equals(plain)));
    }

    /// <summary>
    /// What the host of an address says without a look-up: true for a public IP address, false for any other and for names that only a private
    /// network knows, null for other names, of which only the connection can tell.
    /// </summary>
    public static bool? IsPublicHost(string host)
    {
        if (Canonical(host) is not { Length: > 0 } name)
            return false;
        if (TryParse(name) is { } address)
            return IsPublic(address);
        var labels = name.Split('.');
        return labels.Length == 1 || labels.Contains("") || IsNumber(labels[^1]) || PrivateDomains.Any(domain => IsWithin(name, domain)) ? false : null;
    }

    /// <summary>The address that a host stands for by itself, in every notation the C library's inet_aton takes (0x7f.1, 2130706433, 0177.0.0.1), or null.</summary>
    public static IPAddress? TryParse(string host) => IPAddress.TryParse(WithoutRoot(host), out var address) ? address : null;

    private static bool Contains(IPNetwork[] networks, IPAddress address)
    {
        foreach (var network in networks)
            if (network.Contains(address))
                return true;
        return false;
    }

    /// <summary>Resolvers of international names take digits and full stops of other scripts for the plain ones. Null where it is no text.</summary>
    private static string? Canonical(string host)
    {
        try
        {
            return WithoutRoot(host.Normalize(NormalizationForm.FormKC).Replace('\u3002', '.').Trim('[', ']'));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string WithoutRoot(string host) => host.EndsWith('.') ? host[..^1] : host;

    /// <summary>No top-level domain is a number: such a host is a broken IPv4 address, which resolvers read as they like.</summary>
    private static bool IsNumber(string label) =>
        label.All(char.IsAsciiDigit) || (label.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && label.Skip(2).All(char.IsAsciiHexDigit));

    private static bool IsWithin(string name, string domain) =>
        name.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (name.Length == domain.Length || name[^(domain.Length + 1)] == '.');
}
