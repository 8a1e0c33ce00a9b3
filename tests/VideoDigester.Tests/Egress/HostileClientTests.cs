using VideoDigester.Egress;

namespace VideoDigester.Tests.Egress;

public sealed class HostileClientTests
{
    [Theory]
    [InlineData("GET ftp://video.example/x HTTP/1.1\r\n\r\n", "video.example")]
    [InlineData("GET gopher://127.0.0.1:70/x HTTP/1.1\r\n\r\n", "127.0.0.1")]
    public async Task Other_kinds_of_addresses_are_refused_and_noted(string text, string host)
    {
        await using var guard = Guards.Start();

        Assert.StartsWith("HTTP/1.1 403 Refused by the egress guard", await guard.AskAsync(text), StringComparison.Ordinal);
        Assert.Equal((host, RefusalReason.SchemeNotAllowed), (Assert.Single(guard.Refused).Host, guard.Refused[0].Reason));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: video.example\r\n\r\n")]
    [InlineData("GET https://video.example/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://user:secret@video.example/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://video.example\\@10.0.0.1/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://video.example/#a HTTP/1.1\r\n\r\n")]
    [InlineData("GET http:///a HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://video.example:99999/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://[video.example]/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://[fe80::1%25eth0]/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://video.example/ HTTP/2.0\r\n\r\n")]
    [InlineData("GET  http://video.example/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://video.example/\u00e4 HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://video.example/\n\n")]
    [InlineData("GET http://video.example/ HTTP/1.1\nHost: a\r\n\r\n")]
    [InlineData("GET http://video.example/ HTTP/1.1\r\nA: b\rContent-Length: 5\r\n\r\n")]
    [InlineData("GET http://video.example/ HTTP/1.1\r\nA: b\n c\r\n\r\n")]
    [InlineData("GET http://video.example/ HTTP/1.1\r\nA: b\0\r\n\r\n")]
    [InlineData("GET http://video.example/ HTTP/1.1\r\nA: b\r\n folded\r\n\r\n")]
    [InlineData("GET http://video.example/ HTTP/1.1\r\nContent-Length : 5\r\n\r\n")]
    [InlineData("GET http://video.example/ HTTP/1.1\r\nno colon\r\n\r\n")]
    [InlineData("GET http://video.example/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("POST http://video.example/ HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("POST http://video.example/ HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n")]
    [InlineData("POST http://video.example/ HTTP/1.1\r\nContent-Length: +5\r\n\r\n")]
    [InlineData("POST http://video.example/ HTTP/1.1\r\nContent-Length: 5, 5\r\n\r\n")]
    [InlineData("POST http://video.example/ HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("CONNECT video.example HTTP/1.1\r\n\r\n")]
    [InlineData("CONNECT video.example: HTTP/1.1\r\n\r\n")]
    [InlineData("CONNECT http://video.example:443/ HTTP/1.1\r\n\r\n")]
    [InlineData("CONNECT ::1:443 HTTP/1.1\r\n\r\n")]
    [InlineData("connect video.example:443 HTTP/1.1\r\n\r\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000")]
    [InlineData("\u0005\u0001\u0000")]
    public async Task What_two_readers_could_understand_differently_is_a_bad_request(string text)
    {
        await using var guard = Guards.Start();

        Assert.StartsWith("HTTP/1.1 400 Bad Request", await guard.AskAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_a_length_is_not_forwarded()
    {
        await using var guard = Guards.Start();

        Assert.StartsWith(
            "HTTP/1.1 411 Length Required",
            await guard.AskAsync("POST http://video.example/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_behind_another_is_not_forwarded()
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        await using var guard = Guards.Start();
        var request = $"GET http://video.example:{server.Port}/ HTTP/1.1\r\n\r\n";

        Assert.StartsWith("HTTP/1.1 400 ", await guard.AskAsync(request + request), StringComparison.Ordinal);
        Assert.Equal(0, server.Accepted);
    }

    [Fact]
    public async Task A_connection_that_the_server_keeps_is_not_used_for_another_request()
    {
        var received = new TaskCompletionSource<string>();
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await stream.ReadHeadAsync(stop);
            await stream.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok");
            try
            {
                received.SetResult(await stream.ReadToEndAsync());
            }
            catch (IOException)
            {
                received.SetResult("reset");
            }
        });
        await using var guard = Guards.Start();
        await using var client = await Wire.OpenAsync(guard.Address.Port);

        await client.SendAsync($"GET http://video.example:{server.Port}/ HTTP/1.1\r\n\r\n");
        await client.ReadHeadAsync(CancellationToken.None);
        await client.SendAsync("GET http://bank.example/ HTTP/1.1\r\nCookie: secret\r\n\r\n");

        Assert.Equal("reset", await received.Task);
    }

    [Fact]
    public async Task A_head_above_the_limit_is_refused()
    {
        await using var guard = Guards.Start();

        var answer = await guard.AskAsync($"GET http://video.example/ HTTP/1.1\r\nA: {new string('a', 100_000)}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 431 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_just_below_the_limit_arrives_in_any_pieces()
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        await using var guard = Guards.Start();
        await using var client = await Wire.OpenAsync(guard.Address.Port);

        foreach (var c in $"GET http://video.example:{server.Port}/ HTTP/1.1\r\nA: {new string('a', 2000)}\r\n\r\n")
            await client.SendAsync(c.ToString());

        Assert.StartsWith("HTTP/1.1 200 OK", await client.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_does_not_arrive_in_time_is_given_up()
    {
        await using var guard = Guards.Start(Guards.Options with { HeadTimeout = TimeSpan.FromMilliseconds(100) });

        Assert.StartsWith("HTTP/1.1 408 ", await guard.AskAsync("GET http://video"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_leave_at_any_point_do_no_harm()
    {
        await using var server = new LoopbackServer(Wire.EchoHeadAsync);
        await using var guard = Guards.Start(Guards.Options with { MaxConnections = 2 });
        var request = $"GET http://video.example:{server.Port}/ HTTP/1.1\r\n\r\n";

        for (var i = 0; i <= request.Length; i += 3)
        {
            await using var client = await Wire.OpenAsync(guard.Address.Port);
            client.Socket.LingerState = new(i % 2 == 0, 0);
            await client.SendAsync(request[..i]);
        }

        Assert.StartsWith("HTTP/1.1 200 OK", await guard.AskAsync(request), StringComparison.Ordinal);
    }
}
