using System.CommandLine;
using ConsoleDigest.Commands;
using ConsoleDigest.Commands.Mcp;
using ConsoleDigest.Commands.Work;
using ConsoleDigest.Models;
using Microsoft.Extensions.DependencyInjection;

namespace ConsoleDigest;

/// <summary>Opens the library that <c>--db</c> names, set up as the command line says.</summary>
internal static class LibraryServices
{
    public static ServiceProvider Open(LibraryAddress? address, ParseResult arguments)
    {
        var models = ModelOptions.Are(arguments.CommandResult.Command) ? ModelSettings.Read(arguments.CommandResult) : null;
        var isWorker = WorkSymbols.Are(arguments.CommandResult.Command);
        var isServer = McpCommand.Is(arguments.CommandResult.Command);
        var services = new ServiceCollection();
        var library = services.AddVideoDigester(options =>
        {
            options.YtDlp.AllowPrivateNetworks = arguments.GetValue(GlobalOptions.AllowPrivateNetwork);
            options.YtDlp.ExecutablePath = arguments.GetValue(GlobalOptions.YtDlp) ?? options.YtDlp.ExecutablePath;
            options.YtDlp.CookiesFile = arguments.GetValue(GlobalOptions.Cookies);
            // A job and a call of a tool name nobody: the first that their worker or server was given writes.
            if (models is not null)
                (options.Digests.DefaultProvider, options.Digests.Budget) = (isWorker || isServer ? models.Writers[0] : models.DefaultProvider, models.Budget);
            options.Digests.Temperature = models?.Temperature ?? options.Digests.Temperature;
        });
        if (models is not null)
            ModelProviders.AddTo(library, models);
        if (address is { IsPostgreSql: true })
            library.UsePostgreSql(address.Value);
        else if (address is not null)
            library.UseSqlite(address.Value);
        ImportLegacyCommand.AddTo(library, arguments);
        if (isWorker)
            library.AddWorker(worker => WorkSymbols.Configure(worker, arguments));
        if (isServer)
            McpCommand.AddServer(services);
        return services.BuildServiceProvider();
    }
}
