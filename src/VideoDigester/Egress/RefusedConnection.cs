using System.Net;

namespace VideoDigester.Egress;

/// <summary>A connection the guard did not make.</summary>
/// <param name="Host">The host that was asked for, without brackets.</param>
/// <param name="Port">The port that was asked for.</param>
/// <param name="Address">The first address of the host, or null where none was looked up or found.</param>
/// <param name="Reason">Why it was not made.</param>
internal sealed record RefusedConnection(string Host, int Port, IPAddress? Address, RefusalReason Reason);
