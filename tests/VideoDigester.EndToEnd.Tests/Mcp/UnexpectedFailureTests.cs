using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using VideoDigester.EndToEnd.Tests.YtDlp;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>A host that forgot the library: what is no failure of the library is logged, and the client hears nothing of it.</summary>
public sealed class UnexpectedFailureTests : IAsyncLifetime
{
    private readonly LogLines _log = new();
    private readonly WebApplication _host;

    public UnexpectedFailureTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton<ILoggerFactory>(_log);
        builder.Services.AddMcpServer().WithHttpTransport().AddVideoLibrary();
        _host = builder.Build();
        _host.Urls.Add("http://127.0.0.1:0");
        _host.MapMcp("/mcp");
    }

    public Task InitializeAsync() => _host.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Its_text_goes_to_the_log_and_nowhere_else()
    {
        await using var session = await McpSession.ConnectAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(_host.Urls.Single() + "/mcp") }));

        var failure = await session.FailAsync(ErrorCode.Unknown, "list_videos");
        var error = await Assert.ThrowsAsync<McpProtocolException>(async () => await session.Client.ReadResourceAsync("videodigester://transcripts/a%3Ab"));

        Assert.Equal("Unexpected failure.", failure.GetProperty("message").GetString());
        Assert.EndsWith("Unknown: Unexpected failure.", error.Message, StringComparison.Ordinal);
        Assert.Contains(_log.All, line => line.Contains("list_videos failed unexpectedly.", StringComparison.Ordinal));
    }
}
