using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VideoDigester.DependencyInjection;
using VideoDigester.Storage;

namespace VideoDigester;

/// <summary>
/// The library without a dependency injection container of the caller's. Holds the same services that
/// <see cref="VideoDigesterServiceCollectionExtensions.AddVideoDigester"/> registers. Safe for concurrent use; dispose it to close the database.
/// </summary>
public sealed class VideoDigesterClient : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private VideoDigesterClient(ServiceProvider services) => _services = services;

    /// <summary>The videos.</summary>
    public IVideoLibrary Library => _services.GetRequiredService<IVideoLibrary>();

    /// <summary>The digests.</summary>
    public IDigestService Digests => _services.GetRequiredService<IDigestService>();

    /// <summary>The queue of work. Workers are an application's own: see <c>AddWorker</c>.</summary>
    public IProcessingQueue Queue => _services.GetRequiredService<IProcessingQueue>();

    /// <summary>The playlists and channels that are watched.</summary>
    public ISubscriptions Subscriptions => _services.GetRequiredService<ISubscriptions>();

    /// <summary>What users save, read, skip and watch, and where they stopped.</summary>
    public IDigestInteractions Interactions => _services.GetRequiredService<IDigestInteractions>();

    /// <summary>Named lists of videos.</summary>
    public ICollections Collections => _services.GetRequiredService<ICollections>();

    /// <summary>The users.</summary>
    public ILibraryUsers Users => _services.GetRequiredService<ILibraryUsers>();

    /// <summary>Figures about the library and its use.</summary>
    public ILibraryAnalytics Analytics => _services.GetRequiredService<ILibraryAnalytics>();

    /// <summary>The importer of the database of the application that this library replaces.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: no such database was named.</exception>
    public ILegacyImporter LegacyImporter => _services.GetService<ILegacyImporter>()
        ?? throw new VideoDigesterException(ErrorCode.InvalidConfiguration, "No database to import from is named. Call UseLegacyDatabase of VideoDigester.PostgreSql.");

    /// <summary>The schema of the database.</summary>
    public ISchemaMigrator Migrator => _services.GetRequiredService<ISchemaMigrator>();

    /// <summary>The checks of what the library needs.</summary>
    public ILibraryDiagnostics Diagnostics => _services.GetRequiredService<ILibraryDiagnostics>();

    /// <summary>Opens a library, creating or migrating its database where <see cref="StorageOptions.AutoMigrate"/> allows it.</summary>
    /// <param name="build">Chooses the database and plug-ins, or null for SQLite at its default place.</param>
    /// <param name="configure">Sets options, or null.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The open library.</returns>
    /// <exception cref="OptionsValidationException">An option is outside its range.</exception>
    /// <exception cref="VideoDigesterException">The database cannot be used: its code says why.</exception>
    [RequiresUnreferencedCode(WholeApplication.Untrimmed)]
    [RequiresDynamicCode(WholeApplication.JustInTime)]
    public static async Task<VideoDigesterClient> CreateAsync(
        Action<IVideoDigesterBuilder>? build = null, Action<VideoDigesterOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var services = new ServiceCollection();
        var builder = services.AddVideoDigester(configure);
        build?.Invoke(builder);
        var client = new VideoDigesterClient(services.BuildServiceProvider());
        try
        {
            await client._services.GetRequiredService<LibraryDatabase>().PrepareAsync(cancellationToken).ConfigureAwait(false);
            return client;
        }
        catch
        {
            await client.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes jobs from the queue and does them, until it is cancelled: then what runs may come to its end for a while, the rest is given back, and the call returns.</summary>
    /// <param name="configure">Sets options, or null.</param>
    /// <param name="cancellationToken">Ends the work; the call does not throw then.</param>
    /// <returns>A task that ends when nothing runs any more.</returns>
    /// <exception cref="OptionsValidationException">An option is outside its range.</exception>
    public Task RunWorkerAsync(Action<WorkerOptions>? configure = null, CancellationToken cancellationToken = default) =>
        WorkerServices.Create(_services, WorkerServices.Options(configure)).RunAsync(cancellationToken);

    /// <summary>Closes the library.</summary>
    /// <returns>A task that ends when the database is closed.</returns>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
