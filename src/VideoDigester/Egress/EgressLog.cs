using System.Net;
using Microsoft.Extensions.Logging;

namespace VideoDigester.Egress;

/// <summary>The events of the guard. Ids are stable; hosts and ports only, never a path, a query or a credential.</summary>
internal static partial class EgressLog
{
    [LoggerMessage(EventId = 1101, EventName = "ConnectionRefused", Level = LogLevel.Warning,
        Message = "The egress guard refused {Host}:{Port} ({Address}): {Reason}")]
    public static partial void ConnectionRefused(this ILogger logger, string host, int port, IPAddress? address, RefusalReason reason);

    [LoggerMessage(EventId = 1102, EventName = "ConnectionFailed", Level = LogLevel.Error, Message = "The egress guard closed a connection after a fault of its own")]
    public static partial void ConnectionFailed(this ILogger logger, Exception exception);
}
