using VideoDigester.Digests.Writers.Llm.Chunks;
using VideoDigester.Text;
using VideoDigester.Text.Passages;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>Plans how a transcript is read by a model whose window holds so much.</summary>
internal sealed class DigestPlanner(LlmModel model, TokenCounter counter, DigestForms forms, DigestOptions options)
{
    // Below this, a model sees too little of what is said to digest it.
    private const int LeastUsable = 400;

    // A tokenizer joins what is counted apart, and a wire adds what nobody sees.
    private const double Margin = 0.98;

    /// <summary>How many tokens the model takes at once.</summary>
    public int Window { get; } = model.ContextWindow ?? options.AssumedContextWindow;

    /// <summary>How many tokens an answer may have.</summary>
    public int OutputTokens => Math.Max(1, Math.Min(Math.Min(model.MaxOutputTokens ?? int.MaxValue, options.MaxOutputTokens), Window / 4));

    /// <summary>Plans.</summary>
    /// <param name="source">What is digested.</param>
    /// <param name="type">The type of digest.</param>
    /// <param name="language">The language to write in, or null for the transcript's.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.ContextExceeded"/>: the window holds too little.</exception>
    public DigestPlan Plan(DigestSource source, DigestType type, string? language)
    {
        var form = forms.Of(type);
        var spoken = SpokenText.Join(source.Segments);
        var passages = PassageReader.Read(source.Segments, spoken);
        var text = new PassageText(source, passages, spoken);
        var task = new DigestTask(form, language, model, text, OutputTokens, options.Temperature);
        var count = form.CountFor(source.End);
        var usable = Math.Min(options.MaxChunkTokens, (int)(((long)Window - OutputTokens - counter.Of(task.Digest(new TranscriptChunk(0, -1, count)))) * Margin));
        if (usable < LeastUsable)
            throw new VideoDigesterException(ErrorCode.ContextExceeded, $"A context window of {Window} tokens leaves {Math.Max(0, usable)} for the transcript: too few to digest it.");
        int[] tokens = [.. passages.Select((_, passage) => counter.Of(text.Line(passage)))];
        return new DigestPlan
        {
            Form = form,
            Count = count,
            Spoken = spoken,
            Passages = passages,
            Text = text,
            Usable = usable,
            Chunks = ChunkPlanner.Plan(tokens, Math.Min(usable, Answerable(tokens, count * form.TokensPerItem)), count, form.IsTiling),
            Task = task,
        };
    }

    // What is asked of a chunk must fit into an answer, or it would be cut off and paid for in vain.
    private int Answerable(int[] tokens, int answer)
    {
        var answers = Math.Max(1, (int)Math.Ceiling((double)answer / OutputTokens));
        return Math.Max(Math.Max(LeastUsable, tokens.DefaultIfEmpty().Max()), (int)Math.Ceiling(tokens.Sum(number => (long)number) / (double)answers));
    }

    /// <summary>What carrying a plan out is expected to use: every chunk and, of several, the choice among their items.</summary>
    public (int Calls, long InputTokens, long OutputTokens) Estimate(DigestPlan plan)
    {
        var input = plan.Chunks.Sum(chunk => (long)counter.Of(plan.Task.Digest(chunk)));
        var output = plan.Chunks.Sum(chunk => Math.Min(OutputTokens, (long)chunk.Count * plan.Form.TokensPerItem));
        if (plan.Chunks.Count == 1)
            return (1, input, output);

        // Items to choose from are shorter than items as they are written: without passages and quote.
        var notes = plan.Chunks.Sum(chunk => (long)chunk.Count) * plan.Form.TokensPerItem / 2;
        var groups = (int)Math.Max(1, Math.Ceiling((double)notes / plan.Usable));
        var choices = groups == 1 ? 1 : groups + 1;
        return (plan.Chunks.Count + choices, input + (notes * (groups == 1 ? 1 : 2)) + (choices * counter.Of(plan.Task.Choose([], plan.Count, null))), output + (choices * 100L) + (plan.Count * 4L));
    }
}
