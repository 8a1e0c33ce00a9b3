using Microsoft.Extensions.DependencyInjection;
using VideoDigester;

namespace ConsoleDigest;

/// <summary>Opens the library that <c>--db</c> names.</summary>
internal static class LibraryServices
{
    public static ServiceProvider Open(LibraryAddress? address)
    {
        var services = new ServiceCollection();
        IVideoDigesterBuilder library = services.AddVideoDigester();
        if (address is { IsPostgreSql: true })
            library.UsePostgreSql(address.Value);
        else if (address is not null)
            library.UseSqlite(address.Value);
        return services.BuildServiceProvider();
    }
}
