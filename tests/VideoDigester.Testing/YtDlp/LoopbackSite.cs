using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VideoDigester.Testing.YtDlp;

/// <summary>A site on this machine, on plain sockets so that it can hang, cut and lie, which remembers what it was asked for.</summary>
public sealed class LoopbackSite : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, SiteAnswer> _answers = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _agents = new();
    private readonly Task _serving;

    public LoopbackSite()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The paths that were asked for, with their queries, in order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Who asked, request by request, by their own account.</summary>
    public IReadOnlyList<string> Agents => [.. _agents];

    public string At(string path, string host = "127.0.0.1") => $"http://{host}:{Port}{path}";

    /// <summary>Sets what is answered on a path, escaped as it comes over the wire.</summary>
    public LoopbackSite On(string path, SiteAnswer answer)
    {
        _answers[path] = answer;
        return this;
    }

    /// <summary>A page with a video and its tracks: language, label of the address.</summary>
    public LoopbackSite OnVideo(string path, string title, params (string Language, string Path)[] tracks) => On(path, SiteAnswer.Html(
        $"<html><head><title>{WebUtility.HtmlEncode(title)}</title></head><body><video src=\"/media.mp4\">{string.Concat(tracks.Select(track => $"<track kind=\"subtitles\" srclang=\"{track.Language}\" src=\"{track.Path}\">"))}</video></body></html>"));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new ConcurrentDictionary<Task, bool>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var answering = AnswerAsync(client);
                open[answering] = true;
                _ = answering.ContinueWith(done => open.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
                var request = (await reader.ReadLineAsync(_stop.Token))?.Split(' ');
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
                    if (line.StartsWith("User-Agent: ", StringComparison.OrdinalIgnoreCase))
                        _agents.Enqueue(line["User-Agent: ".Length..]);

                if (request is not [var method, var target, ..])
                    return;
                _requests.Enqueue(target);
                var answer = _answers.TryGetValue(target, out var exact) ? exact
                    : _answers.TryGetValue(target.Split('?')[0], out var plain) ? plain
                    : SiteAnswer.Fails(404);
                if (answer.Hangs)
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                await WriteAsync(stream, answer, withBody: method != "HEAD");
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task WriteAsync(NetworkStream stream, SiteAnswer answer, bool withBody)
    {
        if (answer.IsEndless)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {answer.ContentType}\r\nConnection: close\r\n\r\n"), _stop.Token);
            var block = Enumerable.Repeat(answer.Body, 1000).SelectMany(body => body).ToArray();
            while (true)
                await stream.WriteAsync(block, _stop.Token);
        }

        var head = $"HTTP/1.1 {answer.Status} {(HttpStatusCode)answer.Status}\r\nContent-Type: {answer.ContentType}\r\nContent-Length: {answer.Body.Length}\r\nConnection: close\r\n{answer.Headers}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stop.Token);
        if (withBody)
            await stream.WriteAsync(answer.Body.AsMemory(0, answer.CutAfter ?? answer.Body.Length), _stop.Token);
    }
}
