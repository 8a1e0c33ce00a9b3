using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using WebLibrary.SettingChecks;

namespace WebLibrary.Doors;

/// <summary>
/// Ends a host that could be reached from elsewhere and has no tokens: it would answer nobody there, and whoever set it up expects otherwise. It looks at what the host is told before anything listens, and at where it listens
/// before any worker works.
/// </summary>
internal sealed class OpenDoorCheck(IServer server, TokenBook tokens, IOptions<DoorSettings> doors, IAuthenticationSchemeProvider schemes, IConfiguration configuration) : IHostedLifecycleService
{
    /// <summary>What ASP.NET Core reads as <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c>.</summary>
    private const string BehindProxy = "FORWARDEDHEADERS_ENABLED";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (doors.Value is { HasOwnScheme: true, Scheme: { } own } && await schemes.GetSchemeAsync(own) is null)
            throw new SettingException("Doors:Scheme", $"No authentication is registered as '{own}'. Program.cs has to (docs/deployment.md).");
        Require(Told);
        if (tokens.IsLocalOnly && configuration.GetValue<bool>(BehindProxy))
            throw new SettingException("Doors:Tokens", $"The host is told that a proxy is in front of it (ASPNETCORE_{BehindProxy}), which brings others as if they sat here, and has no tokens. {TokenCommand.HowTo}");
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Require(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Endpoints of Kestrel's own section count instead of the addresses.
    private IReadOnlyCollection<string> Told => configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList() is { Count: > 0 } endpoints
        ? endpoints
        : configuration["Urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private void Require(IEnumerable<string> addresses)
    {
        if (tokens.IsLocalOnly && addresses.Where(address => !IsLoopback(address)).ToList() is { Count: > 0 } open)
            throw new SettingException("Urls", $"The host is to listen on {string.Join(", ", open)} and has no tokens. Listen on loopback, or make tokens. {TokenCommand.HowTo}");
    }

    private static bool IsLoopback(string address)
    {
        string host;
        try
        {
            host = BindingAddress.Parse(address).Host;
        }
        catch (FormatException)
        {
            throw new SettingException("Urls", $"'{address}' is no address to listen on, like http://127.0.0.1:5080.");
        }

        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
