using System.Net;
using System.Net.Security;
using VideoDigester.Egress;

namespace VideoDigester.Tests.Egress;

public sealed class EgressGuardTests
{
    [Fact]
    public async Task A_plain_request_reaches_the_server_in_origin_form_without_the_fields_of_the_proxy()
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        await using var guard = Guards.Start();

        var answer = await guard.AskAsync(
            $"GET http://video.example:{server.Port}/watch?v=1 HTTP/1.1\r\nHost: other.example\r\nProxy-Connection: keep-alive\r\n" +
            "Proxy-Authorization: Basic c2VjcmV0\r\nConnection: X-Hop, Content-Length\r\nX-Hop: 1\r\nKeep-Alive: 5\r\nTE: trailers\r\nUpgrade: h2c\r\nAccept: */*\r\nContent-Length: 0\r\n\r\n");

        Assert.EndsWith(
            $"\r\n\r\nGET /watch?v=1 HTTP/1.1\r\nHost: video.example:{server.Port}\r\nAccept: */*\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Empty(guard.Refused);
    }

    [Theory]
    [InlineData("GET", "", "GET / HTTP/1.1")]
    [InlineData("GET", "?v=1", "GET /?v=1 HTTP/1.1")]
    [InlineData("OPTIONS", "", "OPTIONS * HTTP/1.1")]
    [InlineData("DELETE", "//a/../b", "DELETE //a/../b HTTP/1.1")]
    public async Task The_path_stays_as_the_client_wrote_it(string method, string path, string line)
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        await using var guard = Guards.Start();

        Assert.Contains($"\r\n\r\n{line}\r\n", await guard.AskAsync($"{method} HTTP://video.example:{server.Port}{path} HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_of_any_size_go_both_ways()
    {
        var sent = new byte[3_000_000];
        Random.Shared.NextBytes(sent);
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await stream.ReadHeadAsync(stop);
            var body = new byte[sent.Length];
            await stream.ReadExactlyAsync(body, stop);
            await stream.SendAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            await stream.WriteAsync(body, stop);
        });
        await using var guard = Guards.Start();
        using var client = Wire.Client(guard.Address);

        using var answer = await client.PostAsync(new Uri($"http://video.example:{server.Port}/"), new ByteArrayContent(sent));

        Assert.Equal(sent, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_tunnel_carries_TLS()
    {
        using var certificate = Wire.Certificate();
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await using var secure = new SslStream(stream);
            await secure.AuthenticateAsServerAsync(certificate);
            await Wire.EchoHeadAsync(secure, stop);
        });
        await using var guard = Guards.Start();
        using var client = Wire.Client(guard.Address);

        Assert.StartsWith("GET /a HTTP/1.1", await client.GetStringAsync(new Uri($"https://video.example:{server.Port}/a")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_into_a_private_network_is_refused_and_noted()
    {
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await stream.ReadHeadAsync(stop);
            await stream.SendAsync("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        });
        await using var guard = Guards.Start();
        using var client = Wire.Client(guard.Address);

        using var answer = await client.GetAsync(new Uri($"http://video.example:{server.Port}/"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("refused by the egress guard: 169.254.169.254 leads to no public address\n", await answer.Content.ReadAsStringAsync());
        Assert.Equal([new RefusedConnection("169.254.169.254", 80, IPAddress.Parse("169.254.169.254"), RefusalReason.AddressNotAllowed)], guard.Refused);
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fe80::1%2")]
    [InlineData("2002:7f00:1::")]
    public async Task A_name_that_leads_into_a_private_network_is_refused_without_telling_its_address(string address)
    {
        await using var guard = Guards.Start(new EgressGuardOptions { Resolve = Guards.Resolving(address).Resolve });

        var tunnel = await guard.AskAsync("CONNECT video.example:443 HTTP/1.1\r\n\r\n");
        var plain = await guard.AskAsync("GET http://video.example/ HTTP/1.1\r\n\r\n");

        Assert.All([tunnel, plain], answer =>
        {
            Assert.StartsWith("HTTP/1.1 403 Refused by the egress guard\r\n", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(address, answer, StringComparison.Ordinal);
        });
        Assert.Equal(
            [("video.example", 443, IPAddress.Parse(address)), ("video.example", 80, IPAddress.Parse(address))],
            guard.Refused.Select(refused => (refused.Host, refused.Port, refused.Address!)));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0x7f.1")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1.")]
    [InlineData("0")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::]")]
    [InlineData("localhost")]
    public async Task No_notation_of_this_machine_gets_through(string host)
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        await using var guard = Guards.Start(new EgressGuardOptions());

        Assert.StartsWith("HTTP/1.1 403 ", await guard.AskAsync($"CONNECT {host}:{server.Port} HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 403 ", await guard.AskAsync($"GET http://{host}:{server.Port}/ HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
        Assert.Equal((2, 0), (guard.Refused.Count, server.Accepted));
    }

    [Fact]
    public async Task Of_mixed_addresses_only_the_allowed_ones_are_tried()
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        await using var guard = Guards.Start(Guards.Resolving("10.0.0.1", "::1", "127.0.0.1"));

        Assert.StartsWith("HTTP/1.1 200 OK", await guard.AskAsync($"GET http://video.example:{server.Port}/ HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
        Assert.Empty(guard.Refused);
    }

    [Fact]
    public async Task The_next_address_is_tried_when_one_does_not_answer()
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        // Nobody listens at ::1 on this port.
        await using var guard = Guards.Start(Guards.Resolving("::1", "127.0.0.1") with { IsAllowed = IPAddress.IsLoopback });

        Assert.StartsWith("HTTP/1.1 200 OK", await guard.AskAsync($"GET http://video.example:{server.Port}/ HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_for_a_connection()
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        var asked = 0;
        await using var guard = Guards.Start(Guards.Options with { Resolve = (_, _) => Task.FromResult(new[] { asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1") }) });

        Assert.StartsWith("HTTP/1.1 200 OK", await guard.AskAsync($"GET http://video.example:{server.Port}/ HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_name_that_cannot_be_resolved_is_refused_as_such()
    {
        await using var guard = Guards.Start();

        var answer = await guard.AskAsync("CONNECT nowhere.test:443 HTTP/1.1\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 502 Refused by the egress guard", answer, StringComparison.Ordinal);
        Assert.Contains("cannot check what it cannot resolve", answer, StringComparison.Ordinal);
        Assert.Equal([new RefusedConnection("nowhere.test", 443, null, RefusalReason.Unresolvable)], guard.Refused);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public async Task Ports_that_no_site_is_served_from_are_refused(int port)
    {
        await using var guard = Guards.Start();

        Assert.StartsWith("HTTP/1.1 403 ", await guard.AskAsync($"CONNECT video.example:{port} HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
        Assert.Equal(RefusalReason.PortNotAllowed, Assert.Single(guard.Refused).Reason);
    }

    [Fact]
    public async Task A_target_that_does_not_listen_is_a_bad_gateway()
    {
        int port;
        await using (var gone = new LoopbackServer(Wire.EchoHeadAsync))
            port = gone.Port;
        await using var guard = Guards.Start();

        var answer = await guard.AskAsync($"CONNECT video.example:{port} HTTP/1.1\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 502 Not reached by the egress guard", answer, StringComparison.Ordinal);
        Assert.Contains("ConnectionRefused", answer, StringComparison.Ordinal);
        Assert.Empty(guard.Refused);
    }

    [Fact]
    public async Task A_resolver_that_hangs_is_a_gateway_timeout()
    {
        await using var guard = Guards.Start(Guards.Options with
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(100),
            Resolve = (_, _) => new TaskCompletionSource<IPAddress[]>().Task,
        });

        Assert.StartsWith("HTTP/1.1 504 Not reached in time by the egress guard", await guard.AskAsync("CONNECT video.example:443 HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_variable_of_a_proxy_names_the_guard_and_no_exception_is_inherited()
    {
        await using var guard = Guards.Start();

        Assert.All(guard.EnvironmentVariables, variable => Assert.Equal(
            variable.Key.Equals("no_proxy", StringComparison.OrdinalIgnoreCase) ? null : $"http://127.0.0.1:{guard.Address.Port}", variable.Value));
        Assert.Equal(10, guard.EnvironmentVariables.Count);
    }

    [Fact]
    public async Task Each_refused_connection_is_an_event_without_path_and_credentials()
    {
        var log = new EventLog();
        await using var guard = EgressGuard.Start(Guards.Options, log, CancellationToken.None);

        await guard.AskAsync("GET http://10.0.0.1/secret?secret HTTP/1.1\r\nAuthorization: secret\r\n\r\n");

        Assert.Equal([(1101, "The egress guard refused 10.0.0.1:80 (10.0.0.1): AddressNotAllowed")], log.Events);
    }

    [Fact]
    public async Task The_list_of_refused_connections_is_bounded()
    {
        await using var guard = Guards.Start();

        for (var i = 0; i < 110; i++)
            await guard.AskAsync($"CONNECT 10.0.0.1:{i + 1000} HTTP/1.1\r\n\r\n");

        Assert.Equal(Enumerable.Range(1000, 100), guard.Refused.Select(refused => refused.Port));
    }

    [Fact]
    public async Task A_fault_of_the_rules_closes_the_connection_and_leaves_the_guard_running()
    {
        var fail = true;
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        await using var guard = Guards.Start(Guards.Options with { MaxConnections = 1, UpstreamProxy = _ => fail ? throw new InvalidOperationException("no rules") : null });
        var request = $"GET http://video.example:{server.Port}/ HTTP/1.1\r\n\r\n";

        await Assert.ThrowsAsync<IOException>(() => guard.AskAsync(request));
        fail = false;

        Assert.StartsWith("HTTP/1.1 200 OK", await guard.AskAsync(request), StringComparison.Ordinal);
    }
}
