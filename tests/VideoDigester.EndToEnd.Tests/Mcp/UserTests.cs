using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using VideoDigester.EndToEnd.Tests.Console;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>Over HTTP the host says who asks, and the library counts it as theirs.</summary>
public sealed class UserTests : IAsyncLifetime
{
    private const string Header = "X-Test-User";

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _host;

    public UserTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddVideoDigester().UseSqlite(_folder.PathOf("library.db"));
        builder.Services.AddMcpServer().WithHttpTransport().AddVideoLibrary();
        _host = builder.Build();
        _host.Urls.Add("http://127.0.0.1:0");
        // An identity with a type of authentication is an authenticated one.
        _host.Use((context, next) =>
        {
            var name = context.Request.Headers[Header].ToString();
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, name.TrimStart('?'))], name.StartsWith('?') ? null : "test"));
            return next();
        });
        _host.MapMcp("/mcp");
    }

    public async Task InitializeAsync()
    {
        await _host.StartAsync();
        await foreach (var added in _host.Services.GetRequiredService<IVideoLibrary>().ImportAsync(ConsoleLibrary.Talk))
            Assert.Null(added.Error);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("ann", true)]
    [InlineData("?ann", false)]
    public async Task A_digest_is_written_for_whom_the_host_has_authenticated(string name, bool isCounted)
    {
        await using var session = await McpSession.ConnectAsync(new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(_host.Urls.Single() + "/mcp"),
            AdditionalHeaders = new Dictionary<string, string> { [Header] = name },
        }));

        await session.CallAsync("make_digest", ("videoId", ConsoleLibrary.TalkId));

        var counted = await _host.Services.GetRequiredService<IVideoLibrary>().ListAttemptsAsync(new AttemptQuery { UserId = "ann", Step = ProcessingStep.Digest });
        Assert.Equal(isCounted ? 1 : 0, counted.Items.Count);
    }

    [Fact]
    public async Task Messages_speak_to_who_writes_the_application()
    {
        await using var session = await McpSession.ConnectAsync(new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(_host.Urls.Single() + "/mcp"),
            AdditionalHeaders = new Dictionary<string, string> { [Header] = "ann" },
        }));

        var refused = await session.FailAsync(ErrorCode.AddressRefused, "add_video", ("address", "http://127.0.0.1/"));

        Assert.Contains("YtDlpOptions.AllowPrivateNetworks", refused.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
