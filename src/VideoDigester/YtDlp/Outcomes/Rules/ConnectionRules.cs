using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>Connections that do not come about, or break.</summary>
internal static class ConnectionRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        Program(ErrorCode.Timeout, "The site did not answer in time. Try again later, or allow more (YtDlpOptions.SocketTimeout).", "Tunnel connection failed: 504"),
        Program(ErrorCode.Network, $"The proxy cannot reach the site. Try again later. {Advice.CheckProxy}", "Tunnel connection failed: 5[0-9][0-9]"),
        Program(ErrorCode.Network, $"The proxy does not connect to the site. {Advice.CheckProxy}", "Tunnel connection failed") with { IsRetryable = false },
        Program(
            ErrorCode.Network, $"The proxy cannot be reached. {Advice.CheckProxy}",
            "Unable to connect to proxy", "Cannot connect to proxy", "\\bProxyError\\b", "\\bSocksProxyError\\b", "\\bSOCKS server\\b"),
        Program(
            ErrorCode.Timeout, "The site did not answer in time. Try again later, or allow more (YtDlpOptions.SocketTimeout).",
            "\\btimed out\\b", "\\bTimeoutError\\b", "\\bread timeout\\b", "\\bWinError 10060\\b"),
        Program(
            ErrorCode.Network, "The site's certificate is not trusted. Check the clock and the certificates of this machine, and whether a proxy replaces them.",
            "CERTIFICATE_VERIFY_FAILED", "certificate verify failed", "\\bCertificateVerifyError\\b", "certificate has expired") with { IsRetryable = false },
        Program(
            ErrorCode.Network, "The name of the site is not known. Check the address and the network.",
            "Name or service not known", "Failed to resolve ", "\\bgetaddrinfo failed", "nodename nor servname", "No address associated with hostname", "name resolution", "\\bgaierror\\b"),
        Program(
            ErrorCode.Network, "The site cannot be reached, or the connection broke. Check the network and try again.",
            "\\bConnection (refused|reset|aborted)\\b", "Network is unreachable", "No route to host", "Remote end closed connection", "\\bRemoteDisconnected\\b", "\\bIncompleteRead\\b", "[0-9]+ bytes read, [0-9]+ more expected",
            "\\bBadStatusLine\\b", "Failed to establish a new connection", "\\[SSL\\b", "\\bSSLError\\b", "\\bSSL(V3)?_[A-Z_]+", "UNSAFE_LEGACY_RENEGOTIATION_DISABLED", "EOF occurred in violation of protocol",
            "\\bBroken pipe\\b", "A network error has occurred", "Cannot assign requested address", "\\bWinError 100[0-9][0-9]\\b", "<urlopen error ", "\\bTransportError\\("),
    ];
}
