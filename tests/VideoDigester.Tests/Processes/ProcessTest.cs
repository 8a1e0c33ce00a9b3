using System.Text;
using VideoDigester.Processes;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Processes;

/// <summary>A runner and the fake yt-dlp; after each test nothing of it may be left.</summary>
public abstract class ProcessTest : IDisposable
{
    /// <summary>Far longer than anything takes here, so that only a hang reaches it.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private FakeYtDlp? _fake;

    internal ProgramRunner Runner { get; } = new(4, TimeProvider.System);

    /// <summary>Made when asked for, so that a test can be skipped where it cannot be made.</summary>
    protected FakeYtDlp Fake => _fake ??= new FakeYtDlp();

    public void Dispose()
    {
        Runner.Dispose();
        var left = _fake?.FindProcesses();
        _fake?.Dispose();
        Assert.Empty(left ?? []);
        GC.SuppressFinalize(this);
    }

    /// <summary>A call of the phase that prints metadata.</summary>
    internal ProgramCall Call(FakePhase metadata)
    {
        Fake.Play(new FakeScenario { Metadata = metadata });
        return Call("-J", "--", "https://videos.example/watch/moon");
    }

    internal ProgramCall Call(params string[] arguments) => new()
    {
        FileName = Fake.ExecutablePath,
        Arguments = arguments,
        Timeout = Patience,
        MaxOutputBytes = 1024 * 1024,
        WorkingDirectory = Fake.Folder.Path,
    };

    internal async Task<(ProgramResult Result, string Output)> RunAsync(ProgramCall call)
    {
        using var output = new MemoryStream();
        var result = await Runner.RunAsync(call, output, CancellationToken.None).WaitAsync(Patience);
        return (result, Encoding.UTF8.GetString(output.ToArray()));
    }

    internal async Task<VideoDigesterException> FailAsync(ProgramCall call) =>
        await Assert.ThrowsAsync<VideoDigesterException>(() => RunAsync(call));

    /// <summary>Waits until the fake runs and has done all that comes before it hangs.</summary>
    protected async Task UntilAsync(Func<bool> condition)
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (!condition())
        {
            Assert.True(Environment.TickCount64 < deadline, "What was waited for did not come.");
            await Task.Delay(10);
        }
    }
}
