using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using VideoDigester.Egress;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>A library with a yt-dlp of the test's choice, and what it logged.</summary>
internal sealed class YtDlpLibrary : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public YtDlpLibrary(string program, Action<YtDlpOptions>? configure = null, Action<IVideoDigesterBuilder>? build = null, EgressGuardOptions? guard = null, Action<IngestOptions>? configureIngest = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(Log);
        var builder = services.AddVideoDigester(options =>
        {
            options.YtDlp.ExecutablePath = program;
            options.YtDlp.AllowPrivateNetworks = guard is null;
            configure?.Invoke(options.YtDlp);
            configureIngest?.Invoke(options.Ingest);
        }).UseSqlite(_folder.PathOf("library.db"));
        build?.Invoke(builder);
        if (guard is not null)
            services.Replace(ServiceDescriptor.Singleton(guard));
        _services = services.BuildServiceProvider();
    }

    public LogLines Log { get; } = new();

    public IVideoLibrary Library => _services.GetRequiredService<IVideoLibrary>();

    public ILibraryDiagnostics Diagnostics => _services.GetRequiredService<ILibraryDiagnostics>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A guard for which one name is a public site at this machine's own address, and nothing else is public.</summary>
    public static EgressGuardOptions GuardFor(string host) => new()
    {
        Resolve = (name, _) => Task.FromResult<IPAddress[]>(name == host ? [IPAddress.Loopback] : name == "inside.example" ? [IPAddress.Parse("127.0.0.2")] : []),
        IsAllowed = address => address.Equals(IPAddress.Loopback),
    };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
