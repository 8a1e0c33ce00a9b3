using System.CommandLine;
using ConsoleDigest.Models;
using ConsoleDigest.Output;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VideoDigester;

namespace ConsoleDigest.Commands.Mcp;

/// <summary>The library as a server of the Model Context Protocol on standard input and output, for the agent that starts it.</summary>
internal static class McpCommand
{
    private const string Name = "mcp";

    public static Command Create()
    {
        var command = new Command(Name, "Serves the library to an agent by the Model Context Protocol, on standard input and output, until its input ends or Ctrl-C.");
        ModelOptions.AddTo(command, several: false);
        command.Validators.Add(result =>
        {
            if (result.GetValue(GlobalOptions.Json))
                result.AddError("--json means nothing to 'mcp': what it prints is the protocol.");
        });
        command.Run(ServeAsync);
        return command;
    }

    /// <summary>Whether a command is the server.</summary>
    public static bool Is(Command command) => command.Name == Name;

    /// <summary>Adds the server to the library's services.</summary>
    public static void AddServer(IServiceCollection services)
    {
        services.AddSingleton<ILoggerFactory>(_ => new LoggerFactory([new ErrorLog()]));
        services.AddMcpServer().WithStdioServerTransport().AddVideoLibrary(FailureWords.In);
    }

    private static async Task<int> ServeAsync(Session session, CancellationToken cancellationToken)
    {
        // Standard output is the protocol's. What anybody else would print there must not break it.
        Console.SetOut(Console.Error);
        try
        {
            // A library that cannot be used is told before anything begins.
            await session.Library.ListAsync(new VideoQuery { PageSize = 1 }, cancellationToken);
            if (!Console.IsInputRedirected)
                session.Messages.Note("Waits for a client on standard input: this command is for agents to start. Ctrl-C ends it.");
            await using var server = session.Server;
            await server.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Being asked to end is how a server ends.
        }

        return ExitCode.Done;
    }
}
