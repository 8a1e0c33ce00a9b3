using System.Net;
using System.Net.Sockets;

namespace VideoDigester.Tests.Egress;

/// <summary>A server on the loopback address that gives every connection to one handler.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _serving = [];
    private readonly Task _accepting;
    private int _open;
    private int _most;
    private int _accepted;

    public LoopbackServer(Func<NetworkStream, CancellationToken, Task> serve)
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(512);
        _accepting = AcceptAsync(serve);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public int MostAtOnce => _most;

    public int Accepted => _accepted;

    public int Open => _open;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        await Task.WhenAll(_serving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync(Func<NetworkStream, CancellationToken, Task> serve)
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync(_stop.Token);
                Interlocked.Increment(ref _accepted);
                _serving.Add(ServeAsync(serve, socket));
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the test.
        }
    }

    private async Task ServeAsync(Func<NetworkStream, CancellationToken, Task> serve, Socket socket)
    {
        _most = Math.Max(_most, Interlocked.Increment(ref _open));
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            await serve(stream, _stop.Token);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
