using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VideoDigester;
using VideoDigester.DependencyInjection;
using VideoDigester.Diagnostics;
using VideoDigester.Digests;
using VideoDigester.Digests.Ask;
using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Llm;
using VideoDigester.Egress;
using VideoDigester.Library;
using VideoDigester.Library.Export;
using VideoDigester.Processes;
using VideoDigester.Search;
using VideoDigester.Search.Indexing;
using VideoDigester.Search.Ranking;
using VideoDigester.Search.Similar;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage;
using VideoDigester.Storage.Removal;
using VideoDigester.Storage.Search;
using VideoDigester.Storage.Sqlite;
using VideoDigester.YtDlp;
using VideoDigester.YtDlp.Calls;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the library.</summary>
public static class VideoDigesterServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IVideoLibrary"/>, <see cref="IDigestService"/>, <see cref="IProcessingQueue"/>, <see cref="ISubscriptions"/>, <see cref="IDigestInteractions"/>, <see cref="ICollections"/>, <see cref="ILibraryUsers"/>,
    /// <see cref="ILibraryAnalytics"/>, <see cref="ISchemaMigrator"/> and <see cref="ILibraryDiagnostics"/> as singletons. With nothing else the library lives in SQLite, in <c>VideoDigester/library.db</c> under the user's local application data.
    /// Calling it again adds options and changes nothing else.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets options, or null.</param>
    /// <returns>A builder: <c>Use…</c> fills a slot, <c>Add…</c> appends.</returns>
    [RequiresUnreferencedCode(WholeApplication.Untrimmed)]
    [RequiresDynamicCode(WholeApplication.JustInTime)]
    public static IVideoDigesterBuilder AddVideoDigester(this IServiceCollection services, Action<VideoDigesterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        AddOptions(services, configure);
        services.TryAddSingleton(TimeProvider.System);
        TelemetryServices.Add(services);
        RetentionServices.Add(services);
        AddStorage(services);
        AddYtDlp(services);
        SpeechServices.Add(services);
        AddSearch(services);
        AddLibrary(services);
        PlaylistServices.Add(services);
        AddDigests(services);
        QueueServices.Add(services);
        WorkerServices.Add(services);
        PeopleServices.Add(services);
        AnalyticsServices.Add(services);
        return new VideoDigesterBuilder(services);
    }

    private static void AddOptions(IServiceCollection services, Action<VideoDigesterOptions>? configure)
    {
        var options = services.AddOptions<VideoDigesterOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VideoDigesterOptions>, VideoDigesterOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VideoDigesterOptions>, YtDlpOptionsValidator>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value.Storage);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value.Ingest);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value.YtDlp);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value.Digests);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value.Embeddings);
    }

    private static void AddStorage(IServiceCollection services)
    {
        DatabaseSlot.AddOptions<SqliteOptions, SqliteOptionsValidator>(services, configure: null);
        services.TryAdd(DatabaseSlot.Of<SqliteOptions>(options => new SqliteDialect(new SqliteLocation(DefaultDatabase.Path), options)));
        services.TryAddSingleton<LibraryDatabase>();
        services.TryAddSingleton<SchemaMigrator>();
        services.TryAddSingleton<ISchemaMigrator>(provider => provider.GetRequiredService<SchemaMigrator>());
        services.TryAddSingleton<IPassageAnalyser, PassageAnalyser>();
        services.TryAddSingleton<VideoStore>();
        services.TryAddSingleton<ShelfLister>();
        services.TryAddSingleton<TombstoneStore>();
        services.TryAddSingleton<TranscriptStore>();
        services.TryAddSingleton<DigestStore>();
        services.TryAddSingleton<ClaimStore>();
        services.TryAddSingleton<PartStore>();
        services.TryAddSingleton<PriceStore>();
        services.TryAddSingleton<BudgetStore>();
        services.TryAddSingleton<ProcessingLog>();
        services.TryAddSingleton<IndexStore>();
    }

    private static void AddYtDlp(IServiceCollection services)
    {
        services.TryAddSingleton(provider => new ProgramRunner(provider.GetRequiredService<YtDlpOptions>().MaxConcurrentCalls, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<EgressGuardOptions>();
        services.TryAddSingleton<YtDlpProgram>();
        services.TryAddSingleton<YtDlpDoctor>();
        services.TryAddSingleton(provider => new YtDlpClient(
            provider.GetRequiredService<YtDlpProgram>(),
            provider.GetRequiredService<YtDlpOptions>(),
            provider.GetRequiredService<IngestOptions>(),
            provider.GetRequiredService<EgressGuardOptions>(),
            Logger<YtDlpClient>(provider)));
    }

    private static void AddSearch(IServiceCollection services)
    {
        services.TryAddSingleton<SearchStatistics>();
        services.TryAddSingleton<PassageRanker>();
        services.TryAddSingleton<PassageFinder>();
        services.TryAddSingleton<SimilarFinder>();
        services.TryAddSingleton(provider => provider.GetService<IEmbeddingProvider>() is { } embeddings
            ? MeaningOf(embeddings, provider)
            : Meaning.None);
        services.TryAddSingleton(provider => new SearchService(
            provider.GetRequiredService<LibraryDatabase>(),
            provider.GetRequiredService<PassageRanker>(),
            provider.GetRequiredService<Meaning>(),
            provider.GetRequiredService<SearchTelemetry>(),
            Logger<SearchService>(provider)));
    }

    private static Meaning MeaningOf(IEmbeddingProvider embeddings, IServiceProvider provider)
    {
        var (options, time) = (provider.GetRequiredService<EmbeddingOptions>(), provider.GetRequiredService<TimeProvider>());
        var store = new VectorStore(provider.GetRequiredService<LibraryDatabase>(), time);
        var caller = new EmbeddingCaller(embeddings, options, provider.GetRequiredService<ModelTelemetry>(), time);
        var index = new VectorIndex(store, options, time);
        return new Meaning(new MeaningSearch(store, caller, index), new PassageEmbedder(store, caller, index, time));
    }

    private static void AddLibrary(IServiceCollection services)
    {
        services.TryAddSingleton<VideoFileReader>();
        services.TryAddSingleton(provider => new VideoKeeper(
            provider.GetRequiredService<VideoStore>(),
            provider.GetRequiredService<TranscriptStore>(),
            provider.GetRequiredService<ProcessingLog>(),
            provider.GetRequiredService<IngestTelemetry>(),
            Logger<VideoKeeper>(provider)));
        services.TryAddSingleton<VideoAdder>();
        services.TryAddSingleton<VideoImporter>();
        services.TryAddSingleton<VideoExporter>();
        services.TryAddSingleton<IVideoLibrary>(provider => provider.GetRequiredService<VideoLibrary>());
        services.TryAddSingleton(provider => ActivatorUtilities.CreateInstance<VideoLibrary>(provider, Logger<VideoLibrary>(provider)));
        services.TryAddSingleton<ILibraryDiagnostics, LibraryDiagnostics>();
    }

    private static void AddDigests(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDigestWriter, ExtractiveWriter>());
        services.TryAddSingleton(provider => new DigestForms(provider.GetServices<DigestTypeDefinition>()));
        services.TryAddSingleton<LlmStores>();
        services.TryAddSingleton(provider => new DigestWriters(
            provider.GetServices<IDigestWriter>(),
            provider.GetServices<LlmProviderRegistration>(),
            provider.GetRequiredService<DigestOptions>(),
            name => new LlmWriter(
                name,
                provider.GetRequiredKeyedService<ILlmProvider>(name),
                provider.GetRequiredService<DigestForms>(),
                provider.GetRequiredService<DigestOptions>(),
                provider.GetRequiredService<LlmStores>(),
                provider.GetRequiredService<ModelTelemetry>(),
                provider.GetRequiredService<TimeProvider>())));
        services.TryAddSingleton(provider => new AnswerModels(
            provider.GetServices<LlmProviderRegistration>(),
            provider.GetRequiredService<DigestOptions>(),
            name => new AnswerModel(
                name,
                provider.GetRequiredKeyedService<ILlmProvider>(name),
                provider.GetRequiredService<DigestOptions>(),
                provider.GetRequiredService<LlmStores>(),
                provider.GetRequiredService<ModelTelemetry>(),
                provider.GetRequiredService<TimeProvider>())));
        services.TryAddSingleton<QuestionAnswerer>();
        services.TryAddSingleton<DigestPreparer>();
        services.TryAddSingleton<DigestComposer>();
        services.TryAddSingleton<SingleFlight>();
        services.TryAddSingleton<DigestService>();
        services.TryAddSingleton<IDigestService>(provider => provider.GetRequiredService<DigestService>());
    }

    // An application without logging is no error, and registering a null factory here would keep a later AddLogging from working.
    private static ILogger<T> Logger<T>(IServiceProvider provider) =>
        provider.GetService<ILoggerFactory>()?.CreateLogger<T>() ?? NullLogger<T>.Instance;
}
