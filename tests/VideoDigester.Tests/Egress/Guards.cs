using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using VideoDigester.Egress;

namespace VideoDigester.Tests.Egress;

/// <summary>Guards for tests: 127.0.0.1 stands for the public internet, every other address for what it is.</summary>
internal static class Guards
{
    public static readonly EgressGuardOptions Options = new()
    {
        IsAllowed = IPAddress.Loopback.Equals,
        Resolve = (host, _) => host.EndsWith(".example", StringComparison.Ordinal)
            ? Task.FromResult(new[] { IPAddress.Loopback })
            : Task.FromException<IPAddress[]>(new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound)),
    };

    public static EgressGuard Start(EgressGuardOptions? options = null, CancellationToken cancellationToken = default) =>
        EgressGuard.Start(options ?? Options, NullLogger.Instance, cancellationToken);

    public static EgressGuardOptions Resolving(params string[] addresses) =>
        Options with { Resolve = (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()) };

    /// <summary>Sends the text to a guard as it is and gives back all that it answers.</summary>
    public static async Task<string> AskAsync(this EgressGuard guard, string text)
    {
        await using var stream = await Wire.OpenAsync(guard.Address.Port);
        await stream.SendAsync(text);
        return await stream.ReadToEndAsync();
    }
}
