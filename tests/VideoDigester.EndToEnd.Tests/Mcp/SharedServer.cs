using VideoDigester.EndToEnd.Tests.Console;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>One program for the tests that only read, on a library with the sample talk and a video of somebody who means harm.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    public ConsoleLibrary Library { get; } = new ConsoleLibrary().WithoutKeys();

    public McpSession Session { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        HostileVideo.Write(Library.PathOf("in"));
        (await Library.RunAsync("add", Library.PathOf("in"), ConsoleLibrary.Talk)).Ended(0);
        Session = await McpSession.StartAsync(Library);
    }

    public async Task DisposeAsync()
    {
        await Session.DisposeAsync();
        Library.Dispose();
    }
}
