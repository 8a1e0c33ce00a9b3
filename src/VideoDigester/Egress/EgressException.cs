using System.Net;

namespace VideoDigester.Egress;

/// <summary>Why a request gets no connection; it becomes the answer to the client.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="phrase">The reason phrase of the answer: the part that yt-dlp shows when a tunnel fails.</param>
/// <param name="message">The body of the answer.</param>
internal sealed class EgressException(HttpStatusCode status, string phrase, string message) : Exception(message)
{
    public HttpStatusCode Status => status;

    public string Phrase => phrase;

    /// <summary>What goes into the list of refused connections, or null where nothing was refused but something failed.</summary>
    public RefusedConnection? Refused { get; private init; }

    /// <summary>Whether another address of the same host may do better.</summary>
    public bool TryNextAddress { get; init; }

    public static EgressException Malformed(string detail) =>
        new(HttpStatusCode.BadRequest, "Bad Request", $"the egress guard cannot forward this request: {detail}");

    public static EgressException AddressNotAllowed(EgressTarget target, IPAddress address) =>
        // The address stays out of the answer: it tells of a network the asker may not see.
        Refusal(HttpStatusCode.Forbidden, $"{target.Host} leads to no public address", new(target.Host, target.Port, address, RefusalReason.AddressNotAllowed));

    public static EgressException PortNotAllowed(EgressTarget target) =>
        Refusal(HttpStatusCode.Forbidden, $"port {target.Port} is not for the web", new(target.Host, target.Port, null, RefusalReason.PortNotAllowed));

    /// <summary>A redirect to ftp and its like: a client sends it here, because only a proxy could understand it.</summary>
    public static EgressException SchemeNotAllowed(string target) =>
        Refusal(
            HttpStatusCode.Forbidden,
            "only http and https are fetched",
            new(Uri.TryCreate(target, UriKind.Absolute, out var uri) ? uri.Host : "", 0, null, RefusalReason.SchemeNotAllowed));

    public static EgressException Unresolvable(EgressTarget target) =>
        Refusal(
            HttpStatusCode.BadGateway,
            $"{target.Host} cannot be resolved here, and the guard cannot check what it cannot resolve",
            new(target.Host, target.Port, null, RefusalReason.Unresolvable));

    public static EgressException BadGateway(string detail, bool tryNextAddress = true) =>
        new(HttpStatusCode.BadGateway, "Not reached by the egress guard", $"the egress guard could not connect: {detail}") { TryNextAddress = tryNextAddress };

    public static EgressException TimedOut(EgressTarget target) =>
        new(HttpStatusCode.GatewayTimeout, "Not reached in time by the egress guard", $"the egress guard could not connect: {target.Host}:{target.Port} did not answer in time") { TryNextAddress = true };

    private static EgressException Refusal(HttpStatusCode status, string detail, RefusedConnection refused) =>
        new(status, "Refused by the egress guard", $"refused by the egress guard: {detail}") { Refused = refused };
}
