using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

#pragma warning disable MEAI001

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>A client without a wire that hears what the test wants.</summary>
internal sealed class FakeSpeechToTextClient(params SpeechToTextResponseUpdate[] updates) : ISpeechToTextClient
{
    public bool IsDisposed { get; private set; }

    public SpeechToTextOptions? Options { get; private set; }

    public string Audio { get; private set; } = "";

    public Func<CancellationToken, Task>? Before { get; init; }

    public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        var update = updates.Single();
        await foreach (var _ in GetStreamingTextAsync(audioSpeechStream, options, cancellationToken))
        {
        }

        return new SpeechToTextResponse(update.Text) { StartTime = update.StartTime, EndTime = update.EndTime, RawRepresentation = update.RawRepresentation };
    }

    public async IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Options = options;
        using var reader = new StreamReader(audioSpeechStream, leaveOpen: true);
        Audio = await reader.ReadToEndAsync(cancellationToken);
        if (Before is not null)
            await Before(cancellationToken);
        foreach (var update in updates)
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => IsDisposed = true;
}
