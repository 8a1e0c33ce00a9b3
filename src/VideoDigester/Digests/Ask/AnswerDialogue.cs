using VideoDigester.Digests.Writers.Llm.Answers;
using VideoDigester.Digests.Writers.Llm.Calls;

namespace VideoDigester.Digests.Ask;

/// <summary>One question to a model: asked, asked again where the answer cannot be read, judged, and mended once.</summary>
internal sealed class AnswerDialogue(AskTask task, ModelCaller caller, StatementJudge judge)
{
    // More than anybody asked for.
    private const int MostStatements = 20;

    private const string Statement = "statement";

    /// <summary>Runs it.</summary>
    /// <returns>The statements that hold, in their order.</returns>
    public async Task<IReadOnlyList<HeldStatement>> RunAsync(CancellationToken cancellationToken)
    {
        var judged = Judge(await AskAsync(cancellationToken).ConfigureAwait(false), cancellationToken);
        if (judged.Rejected.Count > 0)
            judged = await RepairAsync(judged, cancellationToken).ConfigureAwait(false);
        return [.. judged.Statements.DistinctBy(statement => statement.Text, StringComparer.OrdinalIgnoreCase)];
    }

    private async Task<IReadOnlyList<ModelItem>> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(task.Ask(), cancellationToken).ConfigureAwait(false);
        }
        catch (UnreadableAnswerException flaw)
        {
            return await AskAgainAsync(flaw.Message, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<ModelItem>> AskAgainAsync(string flaw, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(task.Again(flaw), cancellationToken).ConfigureAwait(false);
        }
        catch (UnreadableAnswerException again)
        {
            throw new VideoDigesterException(ErrorCode.ModelAnswerInvalid, $"The model's answer cannot be read, and could not when it was asked again. {again.Message}");
        }
    }

    private async Task<IReadOnlyList<ModelItem>> ReadAsync(LlmRequest request, CancellationToken cancellationToken)
    {
        var answer = await caller.AskAsync(request, null, cancellationToken).ConfigureAwait(false);
        return AnswerReader.ReadStatements(answer.Response.Text, Statement, MostStatements);
    }

    /// <summary>Has what does not hold written anew, once. What does not hold then either is dropped.</summary>
    private async Task<JudgedAnswer> RepairAsync(JudgedAnswer judged, CancellationToken cancellationToken)
    {
        IReadOnlyList<ModelItem> mended;
        try
        {
            mended = await ReadAsync(task.Repair(judged.Rejected), cancellationToken).ConfigureAwait(false);
        }
        catch (UnreadableAnswerException)
        {
            return judged;
        }
        catch (VideoDigesterException failure) when (judged.Statements.Count > 0 || failure.Code is ErrorCode.ContextExceeded or ErrorCode.ModelRefused)
        {
            // What holds is an answer; only where there is none does the failure matter.
            return judged;
        }

        var again = mended.Where(item => item.Number >= 1 && item.Number <= judged.Rejected.Count).DistinctBy(item => item.Number).ToDictionary(item => item.Number);
        var (second, number) = (new List<HeldStatement?>(), 0);
        var all = TextOf(again.Values);
        foreach (var held in judged.Held)
            second.Add(held ?? (again.TryGetValue(++number, out var item) ? judge.Judge(item, all, cancellationToken).Held : null));
        return judged with { Held = second };
    }

    private JudgedAnswer Judge(IReadOnlyList<ModelItem> items, CancellationToken cancellationToken)
    {
        var (held, rejected, all) = (new List<HeldStatement?>(), new List<RejectedAnswer>(), TextOf(items));
        foreach (var item in items)
        {
            var (statement, complaints) = judge.Judge(item, all, cancellationToken);
            held.Add(statement);
            if (statement is null)
                rejected.Add(new RejectedAnswer(item, complaints));
        }

        return new JudgedAnswer(held, rejected);
    }

    private static string TextOf(IEnumerable<ModelItem> items) => string.Join(' ', items.Select(item => item.Text));
}
