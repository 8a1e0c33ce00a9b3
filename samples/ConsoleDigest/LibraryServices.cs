using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace ConsoleDigest;

/// <summary>Opens the library that <c>--db</c> names, set up as the command line says.</summary>
internal static class LibraryServices
{
    public static ServiceProvider Open(LibraryAddress? address, ParseResult arguments)
    {
        var services = new ServiceCollection();
        var library = services.AddVideoDigester(options =>
        {
            options.YtDlp.AllowPrivateNetworks = arguments.GetValue(GlobalOptions.AllowPrivateNetwork);
            options.YtDlp.ExecutablePath = arguments.GetValue(GlobalOptions.YtDlp) ?? options.YtDlp.ExecutablePath;
            options.YtDlp.CookiesFile = arguments.GetValue(GlobalOptions.Cookies);
        });
        if (address is { IsPostgreSql: true })
            library.UsePostgreSql(address.Value);
        else if (address is not null)
            library.UseSqlite(address.Value);
        return services.BuildServiceProvider();
    }
}
