using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace WebLibrary.Doors;

/// <summary>Lets in whoever sits at this machine, as one user who may do everything.</summary>
internal sealed class LocalHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenBook tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    // A proxy on this machine brings others from elsewhere. One that says nothing cannot be told from whoever sits here: docs/deployment.md warns of it.
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via"];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Forwarding.Any(Request.Headers.ContainsKey)
            ? AuthenticateResult.Success(new AuthenticationTicket(Visitor.Create(tokens.Current.LocalUser, isAdministrator: true, Scheme.Name), Scheme.Name))
            : AuthenticateResult.NoResult());
}
