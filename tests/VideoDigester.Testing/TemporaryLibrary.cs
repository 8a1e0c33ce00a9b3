using Microsoft.Extensions.DependencyInjection;

namespace VideoDigester.Testing;

/// <summary>A library on a SQLite file of its own, gone when the test is over.</summary>
public sealed class TemporaryLibrary : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public TemporaryLibrary(TimeProvider? time = null, Action<VideoDigesterOptions>? configure = null, Action<IVideoDigesterBuilder>? build = null)
    {
        var services = new ServiceCollection();
        if (time is not null)
            services.AddSingleton(time);
        var builder = services.AddVideoDigester(configure).UseSqlite(_folder.PathOf("library.db"));
        build?.Invoke(builder);
        _services = services.BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public IVideoLibrary Library => _services.GetRequiredService<IVideoLibrary>();

    public IDigestService Digests => _services.GetRequiredService<IDigestService>();

    /// <summary>Imports a path and returns every result.</summary>
    public async Task<IReadOnlyList<IngestResult>> ImportAsync(string path, ImportOptions? options = null)
    {
        var results = new List<IngestResult>();
        await foreach (var result in Library.ImportAsync(path, options))
            results.Add(result);
        return results;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
