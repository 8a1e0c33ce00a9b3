using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What every contract needs: an empty place for a library, and hosts that use it.</summary>
public abstract class StorageContract : IAsyncLifetime
{
    private readonly List<TestLibrary> _libraries = [];
    private ITestEngine? _engine;

    private protected ITestEngine Engine => _engine!;

    private protected TestLibrary Library => _libraries[0];

    public async Task InitializeAsync()
    {
        _engine = await CreateEngineAsync();
        OpenHost();
    }

    public async Task DisposeAsync()
    {
        foreach (var library in _libraries)
            library.Dispose();
        if (_engine is not null)
            await _engine.DisposeAsync();
    }

    private protected abstract Task<ITestEngine> CreateEngineAsync();

    /// <summary>Another host of the same library, with connections of its own.</summary>
    private protected TestLibrary OpenHost(StorageOptions? options = null)
    {
        var library = new TestLibrary(Engine.CreateDialect(), options);
        _libraries.Add(library);
        return library;
    }
}
