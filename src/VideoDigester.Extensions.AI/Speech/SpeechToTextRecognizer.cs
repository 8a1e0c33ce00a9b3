using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VideoDigester.Extensions.AI.Failures;
using VideoDigester.Extensions.AI.Wire;

namespace VideoDigester.Extensions.AI.Speech;

/// <summary>A speech-to-text client as a recogniser: one attempt a call, the client's exceptions as failures of the taxonomy.</summary>
[Experimental("VIDEODIGESTER001")]
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
internal sealed class SpeechToTextRecognizer : ISpeechRecognizer, IDisposable
{
    /// <summary>The form in which failures know what they must not quote: audio cannot be quoted.</summary>
    private static readonly LlmRequest Unquotable = new() { Messages = [] };

    private readonly ISpeechToTextClient _client;
    private readonly SpeechToTextRecognizerOptions _options;
    private readonly ClientFailures _failures;
    private readonly TimeProvider _clock;
    private readonly bool _ownsClient;

    public SpeechToTextRecognizer(string name, ISpeechToTextClient client, SpeechToTextRecognizerOptions options, TimeProvider clock, bool ownsClient)
    {
        _client = client ?? throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"No client was made for the recogniser '{name}'.");
        (Name, _options, _clock, _ownsClient) = (name, options, clock, ownsClient);
        _failures = new ClientFailures(name, options.Translate, clock);
    }

    public string Name { get; }

    public async Task<SpeechTranscript?> RecognizeAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var audio = new FileStream(request.AudioPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (audio.ConfigureAwait(false))
        {
            if (audio.Length > _options.MaxAudioBytes)
                throw new VideoDigesterException(ErrorCode.TooLarge, string.Create(
                    CultureInfo.InvariantCulture, $"The audio has {audio.Length} bytes, and the recogniser '{Name}' takes {_options.MaxAudioBytes} (SpeechToTextRecognizerOptions.MaxAudioBytes)."));
            return await RecognizeAsync(audio, request, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        if (_ownsClient)
            _client.Dispose();
    }

    private async Task<SpeechTranscript?> RecognizeAsync(Stream audio, SpeechRequest request, CancellationToken cancellationToken)
    {
        using var timeout = _options.CallTimeout is { } limit ? new CancellationTokenSource(limit, _clock) : null;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout?.Token ?? default);
        var wire = new WireNotes(either.Token);
        var answer = new SpeechAnswer(Name, _options.MaxSegmentDuration);
        var updates = new UpdateReader<SpeechToTextResponseUpdate>(() => AskAsync(audio, CallOptions(request), either.Token).GetAsyncEnumerator(either.Token));
        await using (updates.ConfigureAwait(false))
        {
            try
            {
                // Each step of an iterator begins with its caller's context: the request is sent in one of them.
                for (wire.Attach(); await updates.MoveNextAsync(either.Token).ConfigureAwait(false); wire.Attach())
                    answer.Read(updates.Current);

                // Some clients end their stream when it is cancelled, as if the answer were complete.
                either.Token.ThrowIfCancellationRequested();
            }
            catch (Exception exception)
            {
                if (cancellationToken.IsCancellationRequested)
                    throw new OperationCanceledException("The call to the recogniser was cancelled.", exception, cancellationToken);
                throw timeout is { IsCancellationRequested: true } ? _failures.TimedOut(exception) : _failures.Translate(exception, Unquotable, wire);
            }
        }

        return answer.ToTranscript();
    }

    private IAsyncEnumerable<SpeechToTextResponseUpdate> AskAsync(Stream audio, SpeechToTextOptions options, CancellationToken cancellationToken) =>
        _options.Streams ? _client.GetStreamingTextAsync(audio, options, cancellationToken) : AskWholeAsync(audio, options, cancellationToken);

    private async IAsyncEnumerable<SpeechToTextResponseUpdate> AskWholeAsync(Stream audio, SpeechToTextOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var response = await _client.GetTextAsync(audio, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToSpeechToTextResponseUpdates())
            yield return update;
    }

    private SpeechToTextOptions CallOptions(SpeechRequest request)
    {
        var options = new SpeechToTextOptions { ModelId = _options.Model, SpeechLanguage = request.Language };
        _options.ConfigureCall?.Invoke(options, request);
        return options;
    }
}
