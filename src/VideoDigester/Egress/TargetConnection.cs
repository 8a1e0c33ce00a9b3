using System.Net.Sockets;

namespace VideoDigester.Egress;

/// <summary>An open connection to a target, and the bytes that have come from there already.</summary>
internal sealed record TargetConnection(Socket Socket, byte[] Received);
