using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using VideoDigester.Extensions.AI.Failures;
using VideoDigester.Extensions.AI.Wire;

namespace VideoDigester.Extensions.AI;

/// <summary>An embedding generator as a provider of vectors: one attempt a call, the generator's exceptions as failures of the taxonomy.</summary>
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
internal sealed class EmbeddingGeneratorProvider : IEmbeddingProvider, IDisposable
{
    private const string Name = "embeddings";

    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly EmbeddingGeneratorProviderOptions _options;
    private readonly ClientFailures _failures;
    private readonly TimeProvider _clock;
    private readonly bool _ownsGenerator;

    public EmbeddingGeneratorProvider(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingGeneratorProviderOptions options, TimeProvider clock, bool ownsGenerator)
    {
        _generator = generator ?? throw new VideoDigesterException(ErrorCode.InvalidConfiguration, "No generator was made for the embedding provider.");
        (_options, _clock, _ownsGenerator) = (options, clock, ownsGenerator);
        _failures = new ClientFailures(Name, options.Translate, clock);
        var metadata = generator.GetService<EmbeddingGeneratorMetadata>();
        Model = new EmbeddingModel(ModelName(generator, options))
        {
            // The prefix makes other vectors of the same texts.
            Provider = string.Join(' ', new[] { metadata?.ProviderName ?? "", options.PassagePrefix.Trim() }.Where(part => part.Length > 0)),
            Dimensions = options.Dimensions ?? (options.Model is null || options.Model == metadata?.DefaultModelId ? metadata?.DefaultModelDimensions : null),
            MaxInputTokens = options.MaxInputTokens,
            MaxBatchSize = options.MaxBatchSize,
        };
    }

    public EmbeddingModel Model { get; }

    /// <summary>The model that the options name, or else the generator.</summary>
    public static string ModelName(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingGeneratorProviderOptions options) =>
        options.Model
        ?? (generator.GetService<EmbeddingGeneratorMetadata>()?.DefaultModelId is { } model && !string.IsNullOrWhiteSpace(model) ? model : null)
        ?? throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"The embedding generator names no model; set {nameof(EmbeddingGeneratorProviderOptions)}.{nameof(EmbeddingGeneratorProviderOptions.Model)}.");

    public async Task<EmbeddingResponse> EmbedAsync(IReadOnlyList<string> texts, EmbeddingPurpose purpose, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        cancellationToken.ThrowIfCancellationRequested();
        var prefix = purpose is EmbeddingPurpose.Query ? _options.QueryPrefix : _options.PassagePrefix;
        using var timeout = _options.CallTimeout is { } limit ? new CancellationTokenSource(limit, _clock) : null;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout?.Token ?? default);
        var wire = new WireNotes(either.Token);
        try
        {
            wire.Attach();
            var embeddings = await _generator.GenerateAsync(texts.Select(text => prefix + text), CallOptions(purpose), either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            return new EmbeddingResponse { Vectors = [.. embeddings.Select(embedding => embedding.Vector)], Usage = new LlmUsage { InputTokens = embeddings.Usage?.InputTokenCount } };
        }
        catch (Exception exception)
        {
            // A call that was cancelled, or is over by its time, is that, whatever the client makes of it.
            if (cancellationToken.IsCancellationRequested)
                throw new OperationCanceledException("The call to the embedding model was cancelled.", exception, cancellationToken);
            throw timeout is { IsCancellationRequested: true } ? _failures.TimedOut(exception) : _failures.Translate(exception, Quotable(texts), wire);
        }
    }

    public void Dispose()
    {
        if (_ownsGenerator)
            _generator.Dispose();
    }

    private EmbeddingGenerationOptions CallOptions(EmbeddingPurpose purpose)
    {
        var options = new EmbeddingGenerationOptions { ModelId = _options.Model, Dimensions = _options.Dimensions };
        _options.ConfigureCall?.Invoke(options, purpose);
        return options;
    }

    // The form in which failures know what they must not quote.
    private static LlmRequest Quotable(IReadOnlyList<string> texts) => new() { Messages = [.. texts.Select(text => new LlmMessage(LlmRole.User, text))] };
}
