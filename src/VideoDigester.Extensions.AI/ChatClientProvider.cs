using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.ML.Tokenizers;
using VideoDigester.Extensions.AI.Failures;
using VideoDigester.Extensions.AI.Requests;
using VideoDigester.Extensions.AI.Wire;

namespace VideoDigester.Extensions.AI;

/// <summary>A chat client as a language model: one attempt a call, the client's exceptions as failures of the taxonomy.</summary>
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
internal sealed class ChatClientProvider : ILlmProvider, IDisposable
{
    private readonly IChatClient _client;
    private readonly bool _ownsClient;
    private readonly ChatRequestWriter _requests;
    private readonly ClientFailures _failures;
    private readonly TimeSpan? _callTimeout;
    private readonly TimeProvider _clock;
    private readonly Tokenizer? _tokenizer;

    public ChatClientProvider(string name, IChatClient client, ChatClientProviderOptions options, TimeProvider clock, bool ownsClient)
    {
        _client = client ?? throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"No client was made for the provider '{name}'.");
        (_clock, _ownsClient, _callTimeout) = (clock, ownsClient, options.CallTimeout);
        Model = new LlmModel(ModelName(name, client, options))
        {
            ContextWindow = options.ContextWindow,
            MaxOutputTokens = options.MaxOutputTokens,
            Prices = options.Prices,
            SupportsJsonSchema = options.SupportsJsonSchema,
            Description = options.Description,
        };
        _requests = new ChatRequestWriter(options, client.GetService<ChatClientMetadata>()?.ProviderName);
        _failures = new ClientFailures(name, options.Translate, clock);
        _tokenizer = options.Tokenizer ?? KnownTokenizers.Find(Model.Name);
    }

    public LlmModel Model { get; }

    /// <summary>The model that the options name, or else the client.</summary>
    public static string ModelName(string name, IChatClient client, ChatClientProviderOptions options) =>
        options.Model
        ?? (client.GetService<ChatClientMetadata>()?.DefaultModelId is { } model && !string.IsNullOrWhiteSpace(model) ? model : null)
        ?? throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"The client of the provider '{name}' names no model; set {nameof(ChatClientProviderOptions)}.{nameof(ChatClientProviderOptions.Model)}.");

    public int? CountTokens(string text) => _tokenizer?.CountTokens(text);

    public async Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var (messages, options) = _requests.Write(request);
        using var timeout = StartTimeout();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout?.Token ?? default);
        var wire = new WireNotes(either.Token);
        try
        {
            wire.Attach();
            var response = await _client.GetResponseAsync(messages, options, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            var answer = new ChatAnswer();
            foreach (var message in response.Messages)
                answer.Read(message.Contents, message.RawRepresentation);
            answer.ThrowIfFailed();
            return new LlmResponse
            {
                Text = answer.TakeText(),
                FinishReason = answer.ReasonOf(response.FinishReason) ?? LlmFinishReason.Completed,
                Usage = ChatAnswer.UsageOf(response.Usage),
            };
        }
        catch (Exception exception)
        {
            throw Translated(exception, request, wire, timeout, cancellationToken);
        }
    }

    public async IAsyncEnumerable<LlmUpdate> StreamAsync(LlmRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var (messages, options) = _requests.Write(request);
        using var timeout = StartTimeout();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout?.Token ?? default);
        var wire = new WireNotes(either.Token);
        var answer = new ChatAnswer();
        var updates = new UpdateReader<ChatResponseUpdate>(() => _client.GetStreamingResponseAsync(messages, options, either.Token).GetAsyncEnumerator(either.Token));
        await using (updates.ConfigureAwait(false))
        {
            while (true)
            {
                LlmUpdate update;
                try
                {
                    // Each step of an iterator begins with its caller's context: the request is sent in one of them.
                    wire.Attach();
                    if (!await updates.MoveNextAsync(either.Token).ConfigureAwait(false))
                        break;
                    update = answer.Read(updates.Current);
                    answer.ThrowIfFailed();
                }
                catch (Exception exception)
                {
                    throw Translated(exception, request, wire, timeout, cancellationToken);
                }

                yield return update;
            }
        }

        // Some clients end their stream when it is cancelled, as if the answer were complete.
        cancellationToken.ThrowIfCancellationRequested();
        if (timeout is { IsCancellationRequested: true } && !answer.HasEnded)
            throw _failures.TimedOut(innerException: null);
    }

    public void Dispose()
    {
        if (_ownsClient)
            _client.Dispose();
    }

    private CancellationTokenSource? StartTimeout() => _callTimeout is { } limit ? new CancellationTokenSource(limit, _clock) : null;

    // A call that was cancelled, or is over by its time, is that, whatever the client makes of it: a broken connection, a token of its own.
    private Exception Translated(Exception exception, LlmRequest request, WireNotes wire, CancellationTokenSource? timeout, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return new OperationCanceledException("The call to the model was cancelled.", exception, cancellationToken);
        return timeout is { IsCancellationRequested: true } ? _failures.TimedOut(exception) : _failures.Translate(exception, request, wire);
    }
}
