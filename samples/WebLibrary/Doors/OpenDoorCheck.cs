using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace WebLibrary.Doors;

/// <summary>Ends a host that could be reached from elsewhere and has no tokens: it would answer nobody there, and whoever set it up expects otherwise.</summary>
internal sealed class OpenDoorCheck(IServer server, TokenBook tokens, IOptions<DoorSettings> doors, IConfiguration configuration) : IHostedLifecycleService
{
    /// <summary>What ASP.NET Core reads as <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c>.</summary>
    private const string BehindProxy = "FORWARDEDHEADERS_ENABLED";

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var open = server.Features.Get<IServerAddressesFeature>()?.Addresses.Where(address => !IsLoopback(address)).ToList() ?? [];
        if (!tokens.IsEmpty || doors.Value.HasOwnScheme)
            return Task.CompletedTask;
        if (configuration.GetValue<bool>(BehindProxy))
            throw new InvalidOperationException("The host is told that a proxy is in front of it, which brings others as if they sat here, and has no tokens. Make some with 'WebLibrary token NAME' and put them into Doors:Tokens.");
        return open.Count > 0
            ? throw new InvalidOperationException($"The host listens on {string.Join(", ", open)} and has no tokens. Listen on loopback (Urls), or make tokens with 'WebLibrary token NAME' and put them into Doors:Tokens.")
            : Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
