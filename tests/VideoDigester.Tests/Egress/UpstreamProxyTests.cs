using System.Collections.Concurrent;
using System.Net.Security;
using VideoDigester.Egress;

namespace VideoDigester.Tests.Egress;

public sealed class UpstreamProxyTests
{
    [Fact]
    public async Task A_plain_request_goes_through_a_tunnel_to_the_checked_address_with_the_credentials_of_the_proxy()
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        var asked = new ConcurrentQueue<string>();
        await using var upstream = TunnelTo(server, asked);
        await using var guard = Guards.Start(Through($"http://us%3aer:p%40ss@127.0.0.1:{upstream.Port}"));

        var answer = await guard.AskAsync($"GET http://video.example:{server.Port}/a HTTP/1.1\r\nHost: video.example\r\n\r\n");

        Assert.EndsWith($"GET /a HTTP/1.1\r\nHost: video.example:{server.Port}\r\nConnection: close\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Equal([$"CONNECT 127.0.0.1:{server.Port} HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\nProxy-Authorization: Basic dXM6ZXI6cEBzcw==\r\n\r\n"], asked);
    }

    [Fact]
    public async Task TLS_goes_through_both_proxies()
    {
        using var certificate = Wire.Certificate();
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await using var secure = new SslStream(stream);
            await secure.AuthenticateAsServerAsync(certificate);
            await Wire.EchoHeadAsync(secure, stop);
        });
        // A second guard is the proxy: what it is sent is what any proxy is sent.
        await using var upstream = Guards.Start();
        await using var guard = Guards.Start(Through(upstream.Address.OriginalString));
        using var client = Wire.Client(guard.Address);

        Assert.StartsWith("GET /a HTTP/1.1", await client.GetStringAsync(new Uri($"https://video.example:{server.Port}/a")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proxy_is_chosen_by_scheme_and_host()
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        var asked = new ConcurrentQueue<Uri>();
        await using var guard = Guards.Start(Guards.Options with
        {
            UpstreamProxy = uri =>
            {
                asked.Enqueue(uri);
                return null;
            },
        });

        await guard.AskAsync($"GET http://video.example:{server.Port}/secret?path HTTP/1.0\r\n\r\n");
        await using (var client = await Wire.OpenAsync(guard.Address.Port))
        {
            await client.SendAsync($"CONNECT video.example:{server.Port} HTTP/1.1\r\n\r\n");
            await client.ReadHeadAsync(CancellationToken.None);
        }

        Assert.Equal([new Uri($"http://video.example:{server.Port}"), new Uri($"https://video.example:{server.Port}")], asked);
    }

    [Fact]
    public async Task A_private_address_does_not_reach_the_proxy()
    {
        await using var upstream = new LoopbackServer(Wire.EchoHeadAsync);
        await using var guard = Guards.Start(Through($"http://127.0.0.1:{upstream.Port}"));

        Assert.StartsWith("HTTP/1.1 403 ", await guard.AskAsync("CONNECT 10.0.0.1:443 HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 502 Refused", await guard.AskAsync("CONNECT nowhere.test:443 HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
        Assert.Equal((2, 0), (guard.Refused.Count, upstream.Accepted));
    }

    [Theory]
    [InlineData("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "answered 407", 1)]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\n\r\n", "answered 503", 2)]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n", "gave no answer", 1)]
    [InlineData("\u0005\u0001", "does not speak HTTP", 1)]
    [InlineData("", "gave no answer", 1)]
    public async Task A_proxy_that_refuses_is_a_bad_gateway_and_says_how(string said, string told, int attempts)
    {
        await using var upstream = new LoopbackServer(async (stream, stop) =>
        {
            await stream.ReadHeadAsync(stop);
            await stream.SendAsync(said);
        });
        await using var guard = Guards.Start(Through($"http://127.0.0.1:{upstream.Port}") with { Resolve = Guards.Resolving("127.0.0.1", "127.0.0.1").Resolve });

        var answer = await guard.AskAsync("CONNECT video.example:443 HTTP/1.1\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 502 Not reached by the egress guard", answer, StringComparison.Ordinal);
        Assert.Contains(told, answer, StringComparison.Ordinal);
        Assert.Equal(attempts, upstream.Accepted);
    }

    [Fact]
    public async Task A_dead_proxy_is_a_bad_gateway()
    {
        int port;
        await using (var gone = new LoopbackServer(Wire.EchoHeadAsync))
            port = gone.Port;
        await using var guard = Guards.Start(Through($"http://127.0.0.1:{port}"));

        Assert.Contains("the upstream proxy cannot be reached", await guard.AskAsync("CONNECT video.example:443 HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_hangs_is_a_gateway_timeout()
    {
        await using var upstream = new LoopbackServer((_, stop) => Task.Delay(Timeout.Infinite, stop));
        await using var guard = Guards.Start(Through($"http://127.0.0.1:{upstream.Port}") with { ConnectTimeout = TimeSpan.FromMilliseconds(200) });

        Assert.StartsWith("HTTP/1.1 504 ", await guard.AskAsync("CONNECT video.example:443 HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_of_another_kind_is_refused()
    {
        await using var guard = Guards.Start(Through("socks5://127.0.0.1:1080"));

        Assert.Contains("upstream proxies are http, not socks5", await guard.AskAsync("CONNECT video.example:443 HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
    }

    private static EgressGuardOptions Through(string proxy) => Guards.Options with { UpstreamProxy = _ => new Uri(proxy) };

    private static LoopbackServer TunnelTo(LoopbackServer server, ConcurrentQueue<string> asked) => new(async (stream, stop) =>
    {
        asked.Enqueue(await stream.ReadHeadAsync(stop));
        await stream.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
        await using var target = await Wire.OpenAsync(server.Port);
        var request = stream.CopyToAsync(target, stop);
        await target.CopyToAsync(stream, stop);
        stream.Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        await request;
    });
}
