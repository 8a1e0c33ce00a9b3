using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester.Library.Playlists;
using VideoDigester.Storage.Playlists;
using VideoDigester.YtDlp.Listing;

namespace VideoDigester.DependencyInjection;

/// <summary>Registers what playlists need.</summary>
internal static class PlaylistServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<YtDlpLister>();
        services.TryAddSingleton<PlaylistStore>();
        services.TryAddSingleton<PlaylistEntryStore>();
        services.TryAddSingleton<PlaylistReader>();
        services.TryAddSingleton<PlaylistListings>();
        services.TryAddSingleton<PlaylistEntryKeeper>();
        services.TryAddSingleton<PlaylistAdder>();
        services.TryAddSingleton<PlaylistLister>();
        services.TryAddSingleton<NewEntryLister>();
    }
}
