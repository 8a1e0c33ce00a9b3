using System.Globalization;
using VideoDigester.Digests.Prompts;
using VideoDigester.Digests.Writers.Llm.Answers;
using VideoDigester.Digests.Writers.Llm.Chunks;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>
/// Puts requests together: the rules, then the words as data, then what is wanted of them. What differs between types comes last, so that the
/// beginning of a prompt is the same for all types.
/// </summary>
internal sealed class DigestTask(DigestForm form, string? language, LlmModel model, PassageText text, int maxOutputTokens, double? temperature)
{
    /// <summary>Asks for a digest of a chunk.</summary>
    public LlmRequest Digest(TranscriptChunk chunk) =>
        Request("rules", text.Block(Enumerable.Range(chunk.First, chunk.Length)), TaskOf(chunk.Count), form.Schema);

    /// <summary>Asks for a digest of a chunk once more, because the answer could not be read.</summary>
    public LlmRequest Again(TranscriptChunk chunk, string flaw)
    {
        var first = Digest(chunk);
        return first with { Messages = [.. first.Messages.SkipLast(1), first.Messages[^1] with { Text = $"{first.Messages[^1].Text}\n{PromptLibrary.Fill("again", ("flaw", flaw))}" }] };
    }

    /// <summary>Asks for items anew that do not hold.</summary>
    /// <param name="rejected">The items, numbered from 1 in their order.</param>
    /// <param name="passages">The passages they may rest on, ascending.</param>
    public LlmRequest Repair(IReadOnlyList<RejectedAnswer> rejected, IEnumerable<int> passages)
    {
        var items = text.Data(rejected.Select((item, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}: {AnswerJson.Of(item.Item)} WRONG: {string.Join("; ", item.Complaints)}")));
        return Request("rules", text.Block(passages), PromptLibrary.Fill("repair", ("items", items.TrimEnd('\n'))) + "\n" + LanguageLine, form.RepairSchema);
    }

    /// <summary>Asks which of several items make the digest.</summary>
    /// <param name="notes">The items, a line each, numbered from 1.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="flaw">Why the last answer could not be read, or null.</param>
    public LlmRequest Choose(IEnumerable<string> notes, int count, string? flaw)
    {
        var task = PromptLibrary.Fill(
            "choose",
            ("count", count.ToString(CultureInfo.InvariantCulture)),
            ("type", form.Type.Name),
            ("parts", form.IsTiling ? PromptLibrary.Read("choose-parts.md").TrimEnd() + " " : ""));
        task = form.Instructions is null ? task : $"{form.Instructions}\n{task}";
        return Request("choose-rules", text.Data(notes), $"{task}\n{LanguageLine}{(flaw is null ? "" : $"\n{PromptLibrary.Fill("again", ("flaw", flaw))}")}", ChoiceSchema);
    }

    private static LlmSchema ChoiceSchema { get; } = new("choose", PromptLibrary.Read("choose.json"));

    private string LanguageLine => language is null ? PromptLibrary.Read("same-language.md") : PromptLibrary.Fill("language", ("language", language));

    private string TaskOf(int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        var task = form.Instructions is { } instructions
            ? PromptLibrary.Fill(form.Prompt, ("instructions", instructions), ("count", number))
            : PromptLibrary.Fill(form.Prompt, ("count", number));
        return $"{task}\n{PromptLibrary.Read("overview.md")}\n{LanguageLine}";
    }

    private LlmRequest Request(string rules, string data, string task, LlmSchema schema) => new()
    {
        Messages =
        [
            new LlmMessage(LlmRole.System, PromptLibrary.Read($"{rules}.md")),
            new LlmMessage(LlmRole.User, $"{data}\n{task}{(model.SupportsJsonSchema ? "" : $"\n{PromptLibrary.Fill("form", ("schema", schema.Json))}")}"),
        ],
        Schema = schema,
        MaxOutputTokens = maxOutputTokens,
        Temperature = temperature,
    };
}
