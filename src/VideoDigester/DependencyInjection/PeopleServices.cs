using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester.People;

namespace VideoDigester.DependencyInjection;

/// <summary>Registers what users do, what they collect, and the users themselves.</summary>
internal static class PeopleServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<UserExporter>();
        services.TryAddSingleton<IDigestInteractions, DigestInteractions>();
        services.TryAddSingleton<ICollections, VideoCollections>();
        services.TryAddSingleton<ILibraryUsers, LibraryUsers>();
    }
}
