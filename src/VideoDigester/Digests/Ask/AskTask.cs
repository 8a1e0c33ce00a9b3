using System.Globalization;
using System.Text;
using VideoDigester.Digests.Prompts;
using VideoDigester.Digests.Writers.Llm.Answers;
using VideoDigester.Text;

namespace VideoDigester.Digests.Ask;

/// <summary>
/// Puts the requests about one question together: the rules, then the passages and the question as data between lines with a marker, which none of them can hold because it is a hash of them,
/// then what is wanted.
/// </summary>
internal sealed class AskTask
{
    private const int LongestTitle = 200;

    private static readonly LlmSchema Schema = new("answer", PromptLibrary.Read("ask.json"));
    private static readonly LlmSchema RepairSchema = new("answer-repair", PromptLibrary.Read("ask-repair.json"));

    private readonly AskedQuestion _question;
    private readonly LlmModel _model;
    private readonly int _maxOutputTokens;
    private readonly double? _temperature;
    private readonly string _marker;
    private readonly string _data;

    /// <summary>Prepares the requests.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="passages">What it is answered from, numbered from 1 in their order, those of one transcript together.</param>
    /// <param name="model">Who answers.</param>
    /// <param name="maxOutputTokens">How many tokens the answer may have.</param>
    /// <param name="temperature">How freely words are chosen, or null.</param>
    public AskTask(AskedQuestion question, IReadOnlyList<AskedPassage> passages, LlmModel model, int maxOutputTokens, double? temperature)
    {
        (_question, _model, _maxOutputTokens, _temperature) = (question, model, maxOutputTokens, temperature);
        var lines = new StringBuilder();
        for (var i = 0; i < passages.Count; i++)
        {
            if (i == 0 || passages[i].Found.TranscriptKey != passages[i - 1].Found.TranscriptKey)
                lines.Append($"Title: {OneLine(TextLength.Cut(passages[i].Found.VideoTitle ?? "", LongestTitle))}".TrimEnd()).Append('\n');
            lines.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {passages[i].Text}\n");
        }

        _marker = "-----" + PromptLibrary.HashOf([lines.ToString(), question.Text]);
        _data = $"{Block(lines.ToString())}\n{Block($"Question: {question.Text}\n")}";
    }

    /// <summary>Asks.</summary>
    public LlmRequest Ask() => Request(PromptLibrary.Read("ask.md"), Schema);

    /// <summary>Asks once more, because the answer could not be read.</summary>
    public LlmRequest Again(string flaw) => Request($"{PromptLibrary.Read("ask.md")}\n{PromptLibrary.Fill("again", ("flaw", flaw))}", Schema);

    /// <summary>Asks for statements anew that do not hold, numbered from 1 in their order.</summary>
    public LlmRequest Repair(IReadOnlyList<RejectedAnswer> rejected)
    {
        var items = string.Concat(rejected.Select((item, at) => OneLine(string.Create(CultureInfo.InvariantCulture, $"{at + 1}: {AnswerJson.Of(item.Item)} WRONG: {string.Join("; ", item.Complaints)}")) + "\n"));
        return Request(PromptLibrary.Fill("ask-repair", ("items", Block(items).TrimEnd('\n'))), RepairSchema);
    }

    private string LanguageLine => _question.Language is { } language ? PromptLibrary.Fill("language", ("language", language)) : PromptLibrary.Read("ask-language.md");

    private string Block(string lines) => $"{_marker}\n{lines}{_marker}\n";

    private LlmRequest Request(string task, LlmSchema schema) => new()
    {
        Messages =
        [
            new LlmMessage(LlmRole.System, PromptLibrary.Read("ask-rules.md")),
            new LlmMessage(LlmRole.User, $"{_data}\n{task}\n{LanguageLine}{(_model.SupportsJsonSchema ? "" : $"\n{PromptLibrary.Fill("form", ("schema", schema.Json))}")}"),
        ],
        Schema = schema,
        MaxOutputTokens = _maxOutputTokens,
        Temperature = _temperature,
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
