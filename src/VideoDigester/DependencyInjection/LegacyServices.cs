using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester.Legacy;
using VideoDigester.Storage;
using VideoDigester.Storage.People;

namespace VideoDigester.DependencyInjection;

/// <summary>Registers the import from the application that this library replaces, where its database is named.</summary>
internal static class LegacyServices
{
    public static void Add(IServiceCollection services, Func<IServiceProvider, ILegacyDatabase> database)
    {
        services.TryAddSingleton<ChannelDirectory>();
        services.TryAddSingleton<PastActions>();
        services.TryAddSingleton<UserStore>();
        services.TryAddSingleton<LegacyKeeper>();
        services.TryAddSingleton<ILegacyImporter, LegacyImporter>();
        services.Replace(ServiceDescriptor.Singleton(database));
    }
}
