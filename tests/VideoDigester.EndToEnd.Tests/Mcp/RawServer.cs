using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoDigester.EndToEnd.Tests.Console;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>The program without a client: lines go in and come out as they are.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    /// <summary>The version of the protocol in which every request says who asks, and by which version.</summary>
    public const string WithoutHandshake = "2026-07-28";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Task<string> _error;

    private RawServer(Process process)
    {
        Process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    public Process Process { get; }

    public static RawServer Start(ConsoleLibrary library, params string[] options)
    {
        var start = new ProcessStartInfo(ConsoleLibrary.Program, ["mcp", "--db", library.Database, .. options]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        return new RawServer(Process.Start(start)!);
    }

    public async Task SendAsync(string line)
    {
        await Process.StandardInput.WriteLineAsync(line);
        await Process.StandardInput.FlushAsync();
    }

    public Task SendAsync(int id, string method, JsonObject parameters, string? version = null)
    {
        if (version == WithoutHandshake)
            parameters["_meta"] = new JsonObject
            {
                ["io.modelcontextprotocol/protocolVersion"] = version,
                ["io.modelcontextprotocol/clientInfo"] = new JsonObject { ["name"] = "raw", ["version"] = "1" },
                ["io.modelcontextprotocol/clientCapabilities"] = new JsonObject(),
            };
        return SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString());
    }

    /// <summary>Does what clients did before they could do without.</summary>
    public async Task<JsonElement> ShakeHandsAsync(string version)
    {
        await SendAsync(0, "initialize", new JsonObject { ["protocolVersion"] = version, ["capabilities"] = new JsonObject(), ["clientInfo"] = new JsonObject { ["name"] = "raw", ["version"] = "1" } });
        var answer = await ReadAsync();
        await SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        return answer;
    }

    /// <summary>The next line, which must be a message of the protocol.</summary>
    public async Task<JsonElement> ReadAsync()
    {
        var line = await Process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        using var message = JsonDocument.Parse(line!);
        Assert.Equal("2.0", message.RootElement.GetProperty("jsonrpc").GetString());
        return message.RootElement.Clone();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ConsoleRun> EndAsync()
    {
        var rest = await Process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await Process.WaitForExitAsync().WaitAsync(Patience);
        return new ConsoleRun(Process.ExitCode, rest, await _error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        Process.Dispose();
    }
}
