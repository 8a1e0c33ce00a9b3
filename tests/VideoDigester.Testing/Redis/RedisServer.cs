using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace VideoDigester.Testing.Redis;

/// <summary>A Redis on a port of this machine, which keeps nothing on disk. It can be killed, started again and frozen, and ends with the process.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/redis-server", "/usr/local/bin/redis-server", "/opt/homebrew/bin/redis-server"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort();
    private Process? _process;

    private RedisServer()
    {
    }

    /// <summary>Why there is none here, or null. In CI its absence is a failure and no reason to skip.</summary>
    public static string? Absence { get; } =
        Array.Exists(Places, File.Exists) || Environment.GetEnvironmentVariable("CI") == "true" ? null : $"Redis is not here: none of {string.Join(", ", Places)}.";

    /// <summary>Where it is: a configuration of StackExchange.Redis.</summary>
    public string Address => $"127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Starts one; skips the test where there can be none.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        Skip.If(Absence is not null, Absence);
        var server = new RedisServer();
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it after it was killed. It has forgotten everything.</summary>
    public async Task StartAgainAsync()
    {
        var program = Array.Find(Places, File.Exists) ?? throw new InvalidOperationException("CI is set and Redis is not installed.");
        var start = new ProcessStartInfo(
            program,
            ["--port", _port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder.Path, "--logfile", _folder.PathOf("log")]);
        _process = Process.Start(start)!;

        // A test process may be killed: a shell outlives it and ends the server, a frozen one too.
        using var guard = Process.Start("/bin/sh", ["-c", $"(while kill -0 {Environment.ProcessId} && kill -0 {_process.Id}; do sleep 0.5; done; kill -9 {_process.Id}) >/dev/null 2>&1 </dev/null &"]);
        await guard.WaitForExitAsync();
        var began = Stopwatch.GetTimestamp();
        while (!await AnswersAsync())
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException($"{program} did not answer: {await File.ReadAllTextAsync(_folder.PathOf("log"))}");
            await Task.Delay(20);
        }
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Stops it in its tracks: connections stay, and nobody is answered.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    /// <summary>Lets it go on.</summary>
    public Task ThawAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
        _folder.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, _port);
            var stream = client.GetStream();
            await stream.WriteAsync("PING\r\n"u8.ToArray());
            var answer = new byte[16];
            return Encoding.ASCII.GetString(answer, 0, await stream.ReadAsync(answer)).StartsWith("+PONG", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
