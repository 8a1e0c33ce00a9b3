using System.Diagnostics;
using System.Diagnostics.Metrics;
using static VideoDigester.VideoDigesterTelemetry;

namespace VideoDigester.Diagnostics;

/// <summary>
/// Measures calls to models by OpenTelemetry's conventions for GenAI clients. What is sent and answered is told to nobody. Safe for concurrent use.
/// </summary>
internal sealed class ModelTelemetry(LibraryMeter meter)
{
    // The boundaries that the conventions recommend.
    private static readonly InstrumentAdvice<double> Durations = new() { HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92] };
    private static readonly InstrumentAdvice<long> Amounts = new() { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864] };

    private readonly Histogram<double> _duration = meter.Seconds(Instruments.ModelCallDuration, "How long a call to a model took.", Durations);
    private readonly Histogram<long> _tokens = meter.Meter.CreateHistogram(Instruments.ModelTokens, "{token}", "Tokens that a call to a model used.", tags: null, Amounts);
    private readonly Counter<long> _retries = meter.Meter.CreateCounter<long>(Instruments.ModelRetries, "{call}", "Calls to models that were made again.");

    private bool IsWanted => _duration.Enabled || _tokens.Enabled;

    /// <summary>Measures one call to a model that writes.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="model">The model's name.</param>
    /// <param name="request">What it is asked.</param>
    /// <param name="work">Makes the call.</param>
    /// <param name="cancellationToken">Cancelled where the caller gave up.</param>
    public Task<LlmResponse> ChatAsync(string provider, string model, LlmRequest request, Func<Task<LlmResponse>> work, CancellationToken cancellationToken) =>
        meter.RunAsync(IsWanted, NameOf(Spans.Chat, model), ActivityKind.Client, work, ended => Answered(provider, model, request, ended), cancellationToken);

    /// <summary>Measures one call to a model that makes vectors.</summary>
    /// <param name="model">The model.</param>
    /// <param name="work">Makes the call.</param>
    /// <param name="usage">What it used.</param>
    public Task<T> EmbeddingsAsync<T>(EmbeddingModel model, Func<Task<T>> work, Func<T, LlmUsage> usage)
        where T : class =>
        meter.RunAsync(IsWanted, NameOf(Spans.Embeddings, model.Name), ActivityKind.Client, work, ended => Embedded(model, ended, usage));

    /// <summary>Counts a call that is made again.</summary>
    public void Retried(string provider, string model, ErrorCode? cause)
    {
        if (!_retries.Enabled)
            return;
        var tags = Of(Spans.Chat, provider, model);
        tags.AddKnown(Tags.ErrorType, cause?.ToString());
        _retries.Add(1, tags);
    }

    private void Ended<T>(string operation, string provider, string model, Measured<T> ended)
        where T : class
    {
        var tags = Of(operation, provider, model);
        tags.AddKnown(Tags.ErrorType, ended.ErrorType);
        _duration.Record(ended.Took.TotalSeconds, tags);
        tags.CopyTo(ended.Span);
    }

    private void Embedded<T>(EmbeddingModel model, Measured<T> ended, Func<T, LlmUsage> usage)
        where T : class
    {
        Ended(Spans.Embeddings, model.Provider, model.Name, ended);
        if (ended.Result is not { } answer)
            return;
        var tokens = usage(answer).InputTokens;
        Used(Spans.Embeddings, "input", tokens, model.Provider, model.Name);
        ended.Span?.SetTag(Tags.ModelInputTokens, tokens);
    }

    private void Answered(string provider, string model, LlmRequest request, Measured<LlmResponse> ended)
    {
        Ended(Spans.Chat, provider, model, ended);
        ended.Span?.SetTag(Tags.ModelMaxTokens, request.MaxOutputTokens);
        if (ended.Result is not { } answer)
            return;
        Used(Spans.Chat, "input", answer.Usage.InputTokens, provider, model);
        Used(Spans.Chat, "output", answer.Usage.OutputTokens, provider, model);
        if (ended.Span is { IsAllDataRequested: true } span)
            span.SetTag(Tags.ModelFinishReasons, new[] { ReasonOf(answer.FinishReason) })
                .SetTag(Tags.ModelInputTokens, answer.Usage.InputTokens)
                .SetTag(Tags.ModelOutputTokens, answer.Usage.OutputTokens);
    }

    private void Used(string operation, string type, long? tokens, string provider, string model)
    {
        if (tokens is not { } used || !_tokens.Enabled)
            return;
        var tags = Of(operation, provider, model);
        tags.Add(Tags.ModelTokenType, type);
        _tokens.Record(used, tags);
    }

    private static TagList Of(string operation, string provider, string model)
    {
        var tags = new TagList { { Tags.ModelOperation, operation }, { Tags.Model, model } };
        tags.AddKnown(Tags.ModelProvider, provider.Length == 0 ? null : provider);
        return tags;
    }

    private static string NameOf(string operation, string model) => LibraryMeter.Source.HasListeners() ? $"{operation} {model}" : operation;

    private static string ReasonOf(LlmFinishReason reason) => reason is LlmFinishReason.Completed ? "stop" : MeasuredName<LlmFinishReason>.Of(reason);
}
