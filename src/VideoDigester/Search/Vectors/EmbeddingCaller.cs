using VideoDigester.Diagnostics;
using VideoDigester.Text;

namespace VideoDigester.Search.Vectors;

/// <summary>Asks the provider for vectors and trusts nothing that comes back: what leaves here has length one and the model's number of dimensions. Safe for concurrent use.</summary>
internal sealed class EmbeddingCaller(IEmbeddingProvider provider, EmbeddingOptions options, ModelTelemetry telemetry, TimeProvider time)
{
    private const int MostDimensions = 65_536;

    private int _dimensions;

    /// <summary>The model.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the provider does not say which it is.</exception>
    public EmbeddingModel Model
    {
        get
        {
            try
            {
                if (provider.Model is { Name.Length: > 0, Provider: not null } model)
                    return model;
            }
            catch (Exception exception) when (exception is not VideoDigesterException)
            {
                throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"The provider of vectors does not say which model it has: {exception.Message}", exception);
            }

            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, "The provider of vectors does not say which model it has: Model needs a name and a provider, which may be empty.");
        }
    }

    /// <summary>How many texts go into one call.</summary>
    public int BatchSize => Math.Clamp(Model.MaxBatchSize ?? options.BatchSize, 1, options.BatchSize);

    /// <summary>How many dimensions the vectors have; null before the first answer of a provider that does not say.</summary>
    public int? Dimensions => Model.Dimensions is > 0 and var stated ? stated : Volatile.Read(ref _dimensions) is > 0 and var seen ? seen : null;

    /// <summary>Makes vectors.</summary>
    /// <param name="texts">The texts; none is empty.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="cancellationToken">Ends the call, whether or not the provider listens to it.</param>
    /// <returns>A vector of length one for each.</returns>
    /// <exception cref="VideoDigesterException">
    /// As of <see cref="IEmbeddingProvider.EmbedAsync"/>; <see cref="ErrorCode.ModelAnswerInvalid"/> for vectors that are none, <see cref="ErrorCode.Timeout"/> for those that do not come in time.
    /// </exception>
    public async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, EmbeddingPurpose purpose, CancellationToken cancellationToken) =>
        (await telemetry.EmbeddingsAsync(Model, () => CallAsync(texts, purpose, cancellationToken), answer => answer.Usage).ConfigureAwait(false)).Units;

    private async Task<Answer> CallAsync(IReadOnlyList<string> texts, EmbeddingPurpose purpose, CancellationToken cancellationToken)
    {
        var limit = purpose is EmbeddingPurpose.Query ? options.QueryTimeout : options.CallTimeout;
        var sent = Model.MaxInputTokens is > 0 and var most ? [.. texts.Select(text => Cut(text, most))] : texts;
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            // On a thread of its own: a provider may block the one that calls it, above all one that computes vectors itself.
            var call = Task.Run(() => provider.EmbedAsync(sent, purpose, either.Token), either.Token);
            var response = await call.WaitAsync(either.Token).ConfigureAwait(false);
            return new Answer(Read(response?.Vectors, texts.Count), response?.Usage ?? LlmUsage.Unknown);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception failure) when (timeout.IsCancellationRequested && failure is not VideoDigesterException)
        {
            throw new VideoDigesterException(ErrorCode.Timeout, $"The embedding model did not answer within {limit}.", failure);
        }
        catch (Exception failure) when (failure is not VideoDigesterException)
        {
            throw new VideoDigesterException(ErrorCode.ModelFailed, $"The call to the embedding model failed: {failure.Message}", failure);
        }
    }

    private float[][] Read(IReadOnlyList<ReadOnlyMemory<float>>? vectors, int count)
    {
        if (vectors is null || vectors.Count != count)
            throw Invalid($"{vectors?.Count ?? 0} vectors for {count} texts");
        var dimensions = Dimensions ?? vectors[0].Length;
        if (dimensions is < 1 or > MostDimensions)
            throw Invalid($"a vector of {dimensions} dimensions");
        var units = new float[count][];
        for (var at = 0; at < count; at++)
        {
            if (vectors[at].Length != dimensions)
                throw Invalid($"a vector of {vectors[at].Length} dimensions where {dimensions} are its model's");
            units[at] = QuantisedVector.Unit(vectors[at].Span) ?? throw Invalid("a vector that is zero or holds a number that is none");
        }

        // The first answer decides; one that came at the same time and differs is refused from its next call on.
        Interlocked.CompareExchange(ref _dimensions, dimensions, 0);
        return units;
    }

    private static string Cut(string text, int mostTokens)
    {
        for (var tokens = TokenEstimate.Of(text); tokens > mostTokens && text.Length > 1; tokens = TokenEstimate.Of(text))
            text = TextLength.Cut(text, Math.Clamp((int)((long)text.Length * mostTokens / tokens), 1, text.Length - 1)) is { Length: > 0 } shorter ? shorter : text[..2];
        return text;
    }

    private VideoDigesterException Invalid(string what) => new(ErrorCode.ModelAnswerInvalid, $"The embedding model '{Model.Name}' answered with {what}.");

    private sealed record Answer(IReadOnlyList<float[]> Units, LlmUsage Usage);
}
