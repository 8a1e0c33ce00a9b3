using System.Collections.Concurrent;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using VideoDigester.EndToEnd.Tests.Console;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>The SDK's own client, with the real program as its server or with one over HTTP. Every result is held against the schema that the tool announces.</summary>
public sealed class McpSession : IAsyncDisposable
{
    /// <summary>For a machine that does a hundred things at once: a client that gives up on its first question has spoilt the second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, JsonElement> _schemas = [];

    private McpSession(McpClient client) => Client = client;

    public McpClient Client { get; }

    /// <summary>Starts the program on a library.</summary>
    public static Task<McpSession> StartAsync(ConsoleLibrary library, params string[] options)
    {
        // What the developer has set for himself is no part of a test.
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("VIDEODIGESTER_", StringComparison.Ordinal) || name.EndsWith("_API_KEY", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => default(string));
        foreach (var (name, value) in library.Environment)
            environment[name] = value;
        return ConnectAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = ConsoleLibrary.Program,
            Arguments = ["mcp", "--db", library.Database, .. options],
            EnvironmentVariables = environment,
        }));
    }

    /// <summary>Connects to a server.</summary>
    public static async Task<McpSession> ConnectAsync(IClientTransport transport)
    {
        var session = new McpSession(await McpClient.CreateAsync(transport, new McpClientOptions { DiscoverProbeTimeout = Patience, InitializationTimeout = Patience }));
        foreach (var tool in await session.Client.ListToolsAsync())
            session._schemas[tool.Name] = tool.ReturnJsonSchema!.Value;
        return session;
    }

    /// <summary>Calls a tool that does what is asked.</summary>
    /// <returns>Its structured content.</returns>
    public async Task<JsonElement> CallAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await InvokeAsync(tool, null, default, arguments);
        Assert.True(result.IsError is not true, TextOf(result));
        // For clients that know no structured content the text has the same.
        using var text = JsonDocument.Parse(TextOf(result));
        Assert.True(JsonElement.DeepEquals(text.RootElement, result.StructuredContent!.Value));
        return result.StructuredContent.Value;
    }

    /// <summary>Calls a tool that fails.</summary>
    /// <returns>Its structured content.</returns>
    public async Task<JsonElement> FailAsync(ErrorCode code, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await InvokeAsync(tool, null, default, arguments);
        Assert.True(result.IsError, TextOf(result));
        var content = result.StructuredContent!.Value;
        var failure = content.TryGetProperty("error", out var inner) ? inner : content;
        Assert.Equal(code.ToString(), failure.GetProperty("code").GetString());
        Assert.Equal($"{code}: {failure.GetProperty("message").GetString()}", TextOf(result));
        Assert.Equal(code.IsRetryable(), failure.GetProperty("retryable").GetBoolean());
        return content;
    }

    /// <summary>Calls a tool and collects what it tells of its progress. What comes right before the result the client may hear too late.</summary>
    public async Task<IReadOnlyList<ProgressNotificationValue>> WatchAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        var told = new ConcurrentQueue<ProgressNotificationValue>();
        var result = await InvokeAsync(tool, new Listener(told.Enqueue), default, arguments);
        Assert.True(result.IsError is not true, TextOf(result));
        return [.. told];
    }

    public async Task<CallToolResult> InvokeAsync(
        string tool, IProgress<ProgressNotificationValue>? progress, CancellationToken cancellationToken, params (string Name, object? Value)[] arguments)
    {
        var result = await Client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), progress, cancellationToken: cancellationToken);
        IsAsAnnounced(_schemas[tool], result.StructuredContent!.Value);
        return result;
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();

    private static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private static void IsAsAnnounced(JsonElement schema, JsonElement content)
    {
        Assert.All(content.EnumerateObject(), member => Assert.True(schema.GetProperty("properties").TryGetProperty(member.Name, out _), member.Name));
        Assert.Contains(
            schema.GetProperty("anyOf").EnumerateArray(),
            choice => choice.GetProperty("required").EnumerateArray().All(name => content.TryGetProperty(name.GetString()!, out _)));
    }

    /// <summary>At once and in order, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Listener(Action<ProgressNotificationValue> listen) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => listen(value);
    }
}
