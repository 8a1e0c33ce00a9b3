using VideoDigester.Processes;

namespace VideoDigester.YtDlp.Audio;

/// <summary>The audio of a video in a folder of its own; dispose it to remove both.</summary>
internal sealed class FetchedAudio(CallFolder folder, string path) : IAsyncDisposable
{
    public string Path { get; } = path;

    public ValueTask DisposeAsync() => folder.DisposeAsync();
}
