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
        var input = new ClientInput(Console.OpenStandardInput());
        services.AddSingleton(input).AddSingleton<StandardServer>();
        services.AddMcpServer().WithStreamServerTransport(input, Console.OpenStandardOutput()).AddVideoLibrary(failure => FailureWords.In(failure.Message));
    }

    private static async Task<int> ServeAsync(Session session, CancellationToken cancellationToken)
    {
        // Ctrl-C is only listened for once a command waits for something, and opening a library takes a while.
        await Task.Yield();
        // Standard output is the protocol's. What anybody else would print there must not break it.
        Console.SetOut(Console.Error);
        if (!Console.IsInputRedirected)
            session.Messages.Note("Waits for a client on standard input: this command is for agents to start. Ctrl-C ends it.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var serving = session.Server.RunAsync(stop.Token);
        try
        {
            // A library that cannot be used is told at once. Clients wait for the first answer for a short time only, so the server does not wait for this.
            await session.Library.ListAsync(new VideoQuery { PageSize = 1 }, stop.Token);
        }
        catch (VideoDigesterException)
        {
            await stop.CancelAsync();
            await serving;
            throw;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Being asked to end is how a server ends.
        }

        await serving;
        return ExitCode.Done;
    }
}
