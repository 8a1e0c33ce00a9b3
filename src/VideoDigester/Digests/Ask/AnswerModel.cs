using VideoDigester.Diagnostics;
using VideoDigester.Digests.Writers;
using VideoDigester.Digests.Writers.Llm;
using VideoDigester.Digests.Writers.Llm.Calls;
using VideoDigester.Digests.Writers.Llm.Chunks;

namespace VideoDigester.Digests.Ask;

/// <summary>A provider's model that answers questions: what fits into its window, what it costs, how it is called. Safe for concurrent use.</summary>
internal sealed class AnswerModel
{
    // A tokenizer joins what is counted apart, and a wire adds what nobody sees.
    private const double Margin = 0.98;

    // No answer is ever looked for under it: answers are not kept.
    private const string NoIdentity = "question";

    private readonly ILlmProvider _provider;
    private readonly DigestOptions _options;
    private readonly LlmStores _stores;
    private readonly TimeProvider _time;
    private readonly TokenCounter _counter;
    private readonly CallTelemetry _telemetry;
    private readonly CallRetry _retry;
    private readonly LlmModel _model;

    public AnswerModel(string name, ILlmProvider provider, DigestOptions options, LlmStores stores, ModelTelemetry telemetry, TimeProvider time)
    {
        (Provider, _provider, _options, _stores, _time) = (name, provider, options, stores, time);
        _model = StatedModel.Of(name, provider);
        _counter = new TokenCounter(provider);
        _telemetry = new CallTelemetry(telemetry, name, _model.Name);
        _retry = new CallRetry(options, _telemetry, time);
    }

    /// <summary>The provider's name.</summary>
    public string Provider { get; }

    /// <summary>The model's name.</summary>
    public string Name => _model.Name;

    private int Window => _model.ContextWindow ?? _options.AssumedContextWindow;

    private int OutputTokens => Math.Max(1, Math.Min(Math.Min(_model.MaxOutputTokens ?? int.MaxValue, _options.MaxOutputTokens), Window / 4));

    /// <summary>Answers a question from passages.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passages">What was found, best first; at least one.</param>
    /// <param name="userId">For whom, or null.</param>
    /// <param name="usage">Adds up what is used.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The statements that hold; none where the passages hold no answer.</returns>
    public async Task<IReadOnlyList<HeldStatement>> AnswerAsync(
        AskedQuestion question, IReadOnlyList<AskedPassage> passages, string? userId, UsageTally usage, CancellationToken cancellationToken)
    {
        var prices = await _stores.Prices.SeedAsync(Provider, _model, cancellationToken).ConfigureAwait(false);
        var account = new CallAccount(_stores.Budget, _options.Budget, prices, userId, usage, _time);
        using var caller = new ModelCaller(_provider, _telemetry, _counter, _retry, account, _stores.Parts, NoIdentity, usage, maxConcurrentCalls: 1);
        for (var sent = WithinCharacters(passages); ; sent = [.. sent.Take(sent.Count / 2)])
        {
            var (task, ordered) = Fit(question, sent);
            try
            {
                return await new AnswerDialogue(task, caller, new StatementJudge(ordered, question.Language)).RunAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (VideoDigesterException failure) when (failure.Code == ErrorCode.ContextExceeded && ordered.Count > 1)
            {
                // The window is smaller than stated: the better half is tried.
                sent = [.. sent.Take(ordered.Count)];
            }
        }
    }

    private IReadOnlyList<AskedPassage> WithinCharacters(IReadOnlyList<AskedPassage> passages)
    {
        var (count, characters) = (1, passages[0].Text.Length);
        while (count < passages.Count && characters + passages[count].Text.Length <= _options.MaxAskCharacters)
            characters += passages[count++].Text.Length;
        return [.. passages.Take(count)];
    }

    // As many of the best passages as the window holds.
    private (AskTask Task, IReadOnlyList<AskedPassage> Passages) Fit(AskedQuestion question, IReadOnlyList<AskedPassage> passages)
    {
        for (var count = passages.Count; count > 0; count--)
        {
            var ordered = Ordered(passages, count);
            var task = new AskTask(question, ordered, _model, OutputTokens, _options.Temperature);
            if (_counter.Of(task.Ask()) <= (Window - OutputTokens) * Margin)
                return (task, ordered);
        }

        throw new VideoDigesterException(ErrorCode.ContextExceeded, $"A context window of {Window} tokens does not hold the question and one passage.");
    }

    // Those of one transcript together and in the order in which they were said, the best transcript first.
    private static List<AskedPassage> Ordered(IReadOnlyList<AskedPassage> passages, int count) =>
    [
        .. passages.Take(count)
            .GroupBy(passage => passage.Found.TranscriptKey)
            .SelectMany(transcript => transcript.OrderBy(passage => passage.Found.Segments[0].Start)),
    ];
}
