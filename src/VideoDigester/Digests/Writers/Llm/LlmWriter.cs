using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using VideoDigester.Diagnostics;
using VideoDigester.Digests.Grounding;
using VideoDigester.Digests.Prompts;
using VideoDigester.Digests.Writers.Llm.Calls;
using VideoDigester.Digests.Writers.Llm.Chunks;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>
/// Has a model write: the transcript is cut into chunks that its window holds, each is digested and checked, and of several the model chooses what makes the digest of the
/// whole. Nothing that the model writes is believed: times come from the words that it cites, and items that these do not carry are mended once or dropped.
/// </summary>
internal sealed class LlmWriter : IDigestWriter
{
    /// <summary>For how long answers are kept whose digest failed later on.</summary>
    public static readonly TimeSpan PaidAnswersKept = TimeSpan.FromDays(30);

    private const int QuotesOfOverview = 400;

    private readonly ILlmProvider _provider;
    private readonly DigestForms _forms;
    private readonly DigestOptions _options;
    private readonly LlmStores _stores;
    private readonly TimeProvider _time;
    private readonly TokenCounter _counter;
    private readonly DigestPlanner _planner;
    private readonly CallTelemetry _telemetry;
    private readonly CallRetry _retry;
    private bool _hasForgotten;

    public LlmWriter(string name, ILlmProvider provider, DigestForms forms, DigestOptions options, LlmStores stores, ModelTelemetry telemetry, TimeProvider time)
    {
        (Provider, _provider, _forms, _options, _stores, _time) = (name, provider, forms, options, stores, time);
        _counter = new TokenCounter(provider);
        var model = StatedModel.Of(name, provider);
        _planner = new DigestPlanner(model, _counter, forms, options);
        _telemetry = new CallTelemetry(telemetry, name, model.Name);
        _retry = new CallRetry(options, _telemetry, time);
    }

    /// <inheritdoc />
    public string Provider { get; }

    /// <inheritdoc />
    public string Model => _provider.Model.Name;

    /// <inheritdoc />
    public bool IsMetered => true;

    /// <inheritdoc />
    public bool Translates => true;

    /// <inheritdoc />
    public string Options => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"schema\":{(_provider.Model.SupportsJsonSchema ? "true" : "false")},\"window\":{_planner.Window},\"output\":{_planner.OutputTokens},\"chunk\":{_options.MaxChunkTokens},\"temperature\":{(_options.Temperature is { } temperature ? temperature.ToString("R", CultureInfo.InvariantCulture) : "null")}}}");

    /// <inheritdoc />
    public IReadOnlyCollection<DigestType> Types => _forms.Types;

    /// <inheritdoc />
    public string VersionOf(DigestType type) => _forms.Of(type) is { Instructions: { } instructions } own
        ? $"llm-1 {PromptLibrary.Version} {PromptLibrary.HashOf([instructions, own.Kind, own.Schema.Json, own.CountFor(TimeSpan.Zero).ToString(CultureInfo.InvariantCulture)])}"
        : $"llm-1 {PromptLibrary.Version}";

    /// <inheritdoc />
    public string DescribeInputs(VideoMetadata video, DigestRequest request) =>
        string.Create(CultureInfo.InvariantCulture, $"duration={video.Duration?.TotalMilliseconds}\ntitle={video.Title?.Length} {video.Title}");

    /// <inheritdoc />
    public async Task<DigestEstimate> EstimateAsync(DigestSource source, DigestRequest request, CancellationToken cancellationToken)
    {
        var (calls, input, output) = _planner.Estimate(PlanOf(source, request));
        var prices = _provider.Model.Prices ?? await _stores.Prices.FindAsync(Provider, Model, _time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return new DigestEstimate { IsStored = false, Calls = calls, InputTokens = input, OutputTokens = output, Cost = CallCost.Of(input, output, prices) };
    }

    /// <inheritdoc />
    public async Task<DigestDraft> WriteAsync(DigestWork work, CancellationToken cancellationToken)
    {
        var plan = await Task.Run(() => PlanOf(work.Source, work.Request), cancellationToken).ConfigureAwait(false);
        work.Report?.Invoke(new DigestStarted(Provider, Model, plan.Chunks.Count));
        await ForgetAsync(cancellationToken).ConfigureAwait(false);
        var prices = await _stores.Prices.SeedAsync(Provider, _provider.Model, cancellationToken).ConfigureAwait(false);
        var account = new CallAccount(_stores.Budget, _options.Budget, prices, work.Request.UserId, work.Usage, _time);
        using var caller = new ModelCaller(_provider, _telemetry, _counter, _retry, account, _stores.Parts, work.Identity, work.Usage, _options.MaxConcurrentCalls);
        var grounder = new Grounder(work.Source);
        var digests = await DigestChunksAsync(plan, work, caller, grounder, cancellationToken).ConfigureAwait(false);
        DraftItem[] drafts = [.. digests.SelectMany(digest => digest.Drafts)];
        var (overview, chosen) = digests.Count == 1 || !drafts.Any(draft => draft.Kind == plan.Form.Kind)
            ? (digests[0].Overview, (IReadOnlyList<DraftItem>)drafts)
            : await new CandidateChooser(plan.Form, plan.Task, caller, _counter, plan.Usable).ChooseAsync(drafts, plan.Count, cancellationToken).ConfigureAwait(false);
        if (plan.Form.MostItems is { } most && chosen.Count > most)
            chosen = [.. chosen.Take(most)];
        IReadOnlyList<DraftItem> ordered = [.. Parts.Order(chosen).Select(at => chosen[at])];
        return new DigestDraft
        {
            Overview = OverviewOf(overview, ordered, grounder, work),
            Items = Parts.WithinBorders(ordered, plan.Spoken),
            Usage = work.Usage.Total,
            SegmentsRead = SegmentsRead(work.Source, plan, digests),
            Dropped = digests.Sum(digest => digest.Dropped),
            Reasons = [.. digests.SelectMany(digest => digest.Reasons)],
            RequiredKind = plan.Form.Kind,
            MayBeEmpty = plan.Form.MayBeEmpty,
        };
    }

    // Answers of digests that never came to an end, once in the life of the writer.
    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _hasForgotten, true))
            return;
        await _stores.Parts.PruneAsync(_time.GetUtcNow() - PaidAnswersKept, cancellationToken).ConfigureAwait(false);
    }

    private DigestPlan PlanOf(DigestSource source, DigestRequest request) => _planner.Plan(source, request.Type, DigestWork.OutputLanguageOf(source, request));

    private async Task<IReadOnlyList<ChunkDigest>> DigestChunksAsync(DigestPlan plan, DigestWork work, ModelCaller caller, Grounder grounder, CancellationToken cancellationToken)
    {
        var languages = new ItemLanguages(work.Source.Transcript.Info.Language, work.OutputLanguage ?? work.Source.Transcript.Info.Language);
        var composer = new DraftComposer(plan.Form, plan.Passages, plan.Spoken, new QuoteFinder(plan.Spoken), languages);
        var judge = new AnswerJudge(plan.Form, composer, grounder, plan.Spoken, work.OutputLanguage);
        var repairs = new RepairPassages(plan.Passages, plan.Spoken, languages, _counter, plan.Text, plan.Usable);
        var digester = new ChunkDigester(plan.Form, plan.Task, caller, judge, repairs, plan.Passages, work.Report);
        var results = new IReadOnlyList<ChunkDigest>[plan.Chunks.Count];
        var (done, failures) = (0, new ConcurrentQueue<ExceptionDispatchInfo>());
        await Parallel.ForEachAsync(
            Enumerable.Range(0, plan.Chunks.Count),
            new ParallelOptions { MaxDegreeOfParallelism = _options.MaxConcurrentCalls, CancellationToken = cancellationToken },
            async (at, token) =>
            {
                // After a failure no further chunk is begun; those under way go on, because they are paid for and kept.
                if (!failures.IsEmpty)
                    return;
                try
                {
                    results[at] = await digester.DigestAsync(plan.Chunks[at], token).ConfigureAwait(false);
                    work.Report?.Invoke(new DigestChunkRead(Interlocked.Increment(ref done), plan.Chunks.Count));
                }
                catch (VideoDigesterException failure)
                {
                    failures.Enqueue(ExceptionDispatchInfo.Capture(failure));
                }
            }).ConfigureAwait(false);
        if (failures.TryDequeue(out var first))
            first.Throw();
        return [.. results.SelectMany(result => result)];
    }

    // What a model says it is all about is checked like the rest, its denials by the words that the items quote; where it does not hold, an item that does takes its place.
    private static string OverviewOf(string overview, IReadOnlyList<DraftItem> drafts, Grounder grounder, DigestWork work)
    {
        var spoken = work.Source.Transcript.Info.Language;
        string[] quotes = [.. drafts.SelectMany(draft => draft.Evidence).Select(span => span.Quote).Take(QuotesOfOverview)];
        if (overview.Length > 0
            && grounder.JudgeOverview(overview, work.OutputLanguage).Holds
            && !ClaimCheck.Check(overview, quotes, spoken, work.OutputLanguage ?? spoken).Complaints.Any(complaint => complaint.Kind is ComplaintKind.NegationAdded or ComplaintKind.NegationLost))
            return overview;
        return drafts.MaxBy(draft => draft.Text.Length)?.Text ?? "";
    }

    private static int SegmentsRead(DigestSource source, DigestPlan plan, IReadOnlyList<ChunkDigest> digests)
    {
        var sent = new bool[plan.Passages.Count];
        foreach (var digest in digests)
            Array.Fill(sent, true, digest.Chunk.First, digest.Chunk.Length);

        // A segment without words is read where there is nothing to read.
        var unread = new HashSet<int>();
        for (var passage = 0; passage < sent.Length; passage++)
            if (!sent[passage])
                unread.UnionWith(Enumerable.Range(plan.Passages[passage].FirstSegment, plan.Passages[passage].LastSegment - plan.Passages[passage].FirstSegment + 1));
        return source.Segments.Count - unread.Count;
    }
}
