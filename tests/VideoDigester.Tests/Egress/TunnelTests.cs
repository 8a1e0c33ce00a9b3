using System.Diagnostics;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace VideoDigester.Tests.Egress;

public sealed class TunnelTests
{
    [Fact]
    public async Task The_end_of_one_direction_leaves_the_other_open()
    {
        await using var server = new LoopbackServer(async (stream, _) => await stream.SendAsync("got " + await stream.ReadToEndAsync()));
        await using var guard = Guards.Start();
        await using var client = await OpenTunnelAsync(guard.Address.Port, server.Port);

        await client.SendAsync("all of it");
        client.Socket.Shutdown(SocketShutdown.Send);

        Assert.Equal("got all of it", await client.ReadToEndAsync());
    }

    [Fact]
    public async Task A_server_that_ends_first_can_still_be_sent_to()
    {
        var received = new TaskCompletionSource<string>();
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await stream.SendAsync("bye");
            stream.Socket.Shutdown(SocketShutdown.Send);
            received.SetResult(await stream.ReadToEndAsync());
        });
        await using var guard = Guards.Start();
        await using var client = await OpenTunnelAsync(guard.Address.Port, server.Port);

        Assert.Equal("bye", await client.ReadToEndAsync());
        await client.SendAsync("late words");
        client.Socket.Shutdown(SocketShutdown.Send);

        Assert.Equal("late words", await received.Task);
    }

    [Fact]
    public async Task Bytes_that_come_with_the_request_are_not_lost()
    {
        await using var server = new LoopbackServer(async (stream, _) => await stream.SendAsync("got " + await stream.ReadToEndAsync()));
        await using var guard = Guards.Start();
        await using var client = await Wire.OpenAsync(guard.Address.Port);

        await client.SendAsync($"CONNECT video.example:{server.Port} HTTP/1.1\r\n\r\nearly");
        client.Socket.Shutdown(SocketShutdown.Send);

        Assert.EndsWith("\r\n\r\ngot early", await client.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_breaks_off_is_not_taken_for_one_that_ends()
    {
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await stream.SendAsync("half of");
            await Task.Delay(50, stop);
            stream.Socket.Close(timeout: 0);
        });
        await using var guard = Guards.Start();
        await using var client = await OpenTunnelAsync(guard.Address.Port, server.Port);

        await Assert.ThrowsAsync<IOException>(client.ReadToEndAsync);
    }

    [Fact]
    public async Task A_connection_without_a_byte_is_closed_after_a_while_and_a_slow_one_is_not()
    {
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            for (var i = 0; i < 6; i++)
            {
                await Task.Delay(250, stop);
                await stream.SendAsync(".");
            }

            await Task.Delay(Timeout.Infinite, stop);
        });
        await using var guard = Guards.Start(Guards.Options with { IdleTimeout = TimeSpan.FromSeconds(1) });
        await using var client = await OpenTunnelAsync(guard.Address.Port, server.Port);
        var dots = 0;

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            while (await client.ReadAsync(new byte[1]) > 0)
                dots++;
        });

        Assert.Equal(6, dots);
    }

    [Fact]
    public async Task Two_hundred_requests_at_once_are_served_a_few_at_a_time()
    {
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await Task.Delay(20, stop);
            await Wire.EchoHeadAsync(stream, stop);
        });
        await using var guard = Guards.Start(Guards.Options with { MaxConnections = 16 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => guard.AskAsync($"GET http://video.example:{server.Port}/{i} HTTP/1.1\r\n\r\n")));

        Assert.All(answers.Index(), answer => Assert.Contains($"GET /{answer.Index} HTTP/1.1", answer.Item, StringComparison.Ordinal));
        // A connection of the server ends a moment after the guard has gone on to the next.
        Assert.InRange(server.MostAtOnce, 2, 32);
        Assert.Equal(200, server.Accepted);
    }

    [Fact]
    public async Task Disposing_under_load_leaves_no_connection()
    {
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            var bytes = new byte[16 * 1024];
            while (true)
                await stream.WriteAsync(bytes, stop);
        });
        var guard = Guards.Start();
        var port = guard.Address.Port;
        var clients = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => OpenTunnelAsync(port, server.Port)));
        var waiting = await Wire.OpenAsync(port);
        var reading = clients.Take(20).Select(client => Assert.ThrowsAsync<IOException>(client.ReadToEndAsync)).ToList();

        var started = Stopwatch.GetTimestamp();
        await guard.DisposeAsync();
        await guard.DisposeAsync();

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await Task.WhenAll(reading);
        Assert.DoesNotContain(
            IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections(),
            connection => connection.LocalEndPoint.Port == port && connection.State == TcpState.Established);
        await Assert.ThrowsAsync<SocketException>(() => Wire.OpenAsync(port));
        await waiting.DisposeAsync();
        foreach (var client in clients)
            await client.DisposeAsync();
    }

    [Fact]
    public async Task Cancelling_ends_the_connections_too()
    {
        await using var server = new LoopbackServer((_, stop) => Task.Delay(Timeout.Infinite, stop));
        using var stop = new CancellationTokenSource();
        await using var guard = Guards.Start(cancellationToken: stop.Token);
        await using var client = await OpenTunnelAsync(guard.Address.Port, server.Port);

        await stop.CancelAsync();

        await Assert.ThrowsAsync<IOException>(client.ReadToEndAsync);
    }

    private static async Task<NetworkStream> OpenTunnelAsync(int guard, int server)
    {
        var client = await Wire.OpenAsync(guard);
        await client.SendAsync($"CONNECT video.example:{server} HTTP/1.1\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", await client.ReadHeadAsync(CancellationToken.None), StringComparison.Ordinal);
        return client;
    }
}
