using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace VideoDigester.Egress;

/// <summary>The host and port of a request, as its client wrote them.</summary>
/// <param name="Host">A name or an IP address, without brackets.</param>
/// <param name="Port">0 to 65535.</param>
/// <param name="Uri">Scheme and authority, for choosing an upstream proxy.</param>
internal sealed partial record EgressTarget(string Host, int Port, Uri Uri)
{
    /// <exception cref="EgressException">The authority is not a host with a port; user information is not taken.</exception>
    public static EgressTarget Parse(string scheme, string authority, int? defaultPort)
    {
        var match = Authority().Match(authority);
        var digits = match.Groups["port"].Value;
        var port = digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture) : defaultPort;
        if (!match.Success || port is null or > IPEndPoint.MaxPort)
            throw EgressException.Malformed("its authority is not host:port");

        var host = match.Groups["host"].Value;
        if (authority.StartsWith('[') && NetworkAddress.TryParse(host)?.AddressFamily != AddressFamily.InterNetworkV6)
            throw EgressException.Malformed("its authority holds no IPv6 address");
        if (!Uri.TryCreate($"{scheme}://{authority}/", UriKind.Absolute, out var uri))
            throw EgressException.Malformed("its host is no name");
        return new EgressTarget(host, port.Value, uri);
    }

    [GeneratedRegex(@"\A(?:\[(?<host>[0-9A-Fa-f:.]{2,45})\]|(?<host>[A-Za-z0-9._-]{1,253}))(?::(?<port>[0-9]{0,5}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Authority();
}
