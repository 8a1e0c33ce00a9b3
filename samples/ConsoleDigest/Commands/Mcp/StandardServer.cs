using ModelContextProtocol.Server;

namespace ConsoleDigest.Commands.Mcp;

/// <summary>The server on standard input and output.</summary>
internal sealed class StandardServer(McpServer server, ClientInput input)
{
    /// <summary>Serves until the client is gone, or until it is stopped; neither is a failure.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, input.Gone);
        try
        {
            await server.RunAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // That is how it ends.
        }
    }
}
