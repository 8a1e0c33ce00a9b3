using System.CommandLine;
using ConsoleDigest.Commands.Mcp;
using ConsoleDigest.Output;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VideoDigester;

namespace ConsoleDigest;

/// <summary>One run of a command: its arguments, the library it works on, and the places it prints to.</summary>
internal sealed class Session(ParseResult arguments, LibraryAddress? database) : IAsyncDisposable
{
    // Opened when first asked for: 'analyze' reads files only and must not need a database.
    private readonly Lazy<ServiceProvider> _services = new(() => LibraryServices.Open(database, arguments));

    public Session(ParseResult arguments)
        : this(arguments, arguments.GetValue(GlobalOptions.Database))
    {
    }

    public ParseResult Arguments { get; } = arguments;

    public bool IsJson { get; } = arguments.GetValue(GlobalOptions.Json);

    public JsonLines Json { get; } = new();

    public Screen Screen { get; } = new();

    public Messages Messages { get; } = new();

    public IVideoLibrary Library => _services.Value.GetRequiredService<IVideoLibrary>();

    public IDigestService Digests => _services.Value.GetRequiredService<IDigestService>();

    public IDigestInteractions Interactions => _services.Value.GetRequiredService<IDigestInteractions>();

    public ICollections Collections => _services.Value.GetRequiredService<ICollections>();

    public ILibraryUsers Users => _services.Value.GetRequiredService<ILibraryUsers>();

    public IProcessingQueue Queue => _services.Value.GetRequiredService<IProcessingQueue>();

    public ISubscriptions Subscriptions => _services.Value.GetRequiredService<ISubscriptions>();

    public ILibraryAnalytics Analytics => _services.Value.GetRequiredService<ILibraryAnalytics>();

    /// <summary>What runs beside the command while it runs: workers.</summary>
    public IReadOnlyList<IHostedService> Hosted => [.. _services.Value.GetServices<IHostedService>()];

    /// <summary>The server of the command that is one.</summary>
    public StandardServer Server => _services.Value.GetRequiredService<StandardServer>();

    public ILegacyImporter LegacyImporter => _services.Value.GetRequiredService<ILegacyImporter>();

    public ISchemaMigrator Migrator => _services.Value.GetRequiredService<ISchemaMigrator>();

    public ILibraryDiagnostics Diagnostics => _services.Value.GetRequiredService<ILibraryDiagnostics>();

    /// <summary>Finds a video or fails as the library itself does.</summary>
    public async Task<Video> RequireVideoAsync(VideoId id, CancellationToken cancellationToken) =>
        await Library.FindAsync(id, cancellationToken)
        ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video '{id}'.");

    public ValueTask DisposeAsync() => _services.IsValueCreated ? _services.Value.DisposeAsync() : ValueTask.CompletedTask;
}
