using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Search.Ranking;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>A library on one engine, with what a run asks of it.</summary>
internal sealed class SpeedLibrary : IAsyncDisposable
{
    private const int Everything = 100_000_000;

    private readonly Action<IVideoDigesterBuilder> _use;
    private readonly ServiceProvider _services;

    public SpeedLibrary(string name, string place, Action<IVideoDigesterBuilder> use, Func<Task<HandWrittenSearch>> openHandWritten)
    {
        (Name, Place, _use, OpenHandWrittenAsync) = (name, place, use, openHandWritten);
        _services = Build(_ => { });
    }

    public string Name { get; }

    /// <summary>The file, or the connection string.</summary>
    public string Place { get; }

    public Func<Task<HandWrittenSearch>> OpenHandWrittenAsync { get; }

    public IVideoLibrary Library => _services.GetRequiredService<IVideoLibrary>();

    public IDigestService Digests => _services.GetRequiredService<IDigestService>();

    public LibraryDatabase Database => _services.GetRequiredService<LibraryDatabase>();

    /// <summary>The same database, searched without any bound.</summary>
    public ServiceProvider OpenUnbounded() => Build(services => services.AddSingleton(provider => new PassageRanker(provider.GetRequiredService<SearchStatistics>(), Everything)));

    /// <summary>Imports a folder.</summary>
    /// <returns>How many seconds it took.</returns>
    public async Task<double> ImportAsync(string folder)
    {
        var watch = Stopwatch.StartNew();
        await foreach (var result in Library.ImportAsync(folder))
            if (result.Outcome is IngestOutcome.Failed)
                throw new InvalidOperationException($"{result.Target} failed: {result.Error?.Message}");
        return watch.Elapsed.TotalSeconds;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private ServiceProvider Build(Action<ServiceCollection> first)
    {
        var services = new ServiceCollection();
        first(services);
        _use(services.AddVideoDigester());
        return services.BuildServiceProvider();
    }
}
