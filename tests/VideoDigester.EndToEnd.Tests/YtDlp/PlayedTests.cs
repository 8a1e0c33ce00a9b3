using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>A library, and a program in yt-dlp's place that plays what a site on this machine cannot say.</summary>
public abstract class PlayedTests : IAsyncLifetime
{
    private YtDlpLibrary? _library;

    private protected FakeYtDlp Fake { get; } = new();

    private protected YtDlpLibrary Library => _library ??= new YtDlpLibrary(Fake.ExecutablePath);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_library is not null)
            await _library.DisposeAsync();
        Fake.Dispose();
    }

    /// <summary>Opens the library, where it is to be another than usual.</summary>
    private protected void Open(Action<YtDlpOptions> configure) => _library = new YtDlpLibrary(Fake.ExecutablePath, configure);
}
