using System.Text.Json.Nodes;

namespace VideoDigester.Testing.Llm;

/// <summary>
/// A model that answers honestly from the prompt alone: it picks passages at even distances, quotes their words and says what they say in other order. What tests
/// want to be wrong they change in its answer.
/// </summary>
public static class HonestModel
{
    private const int QuotedWords = 12;

    /// <summary>The answer to a request.</summary>
    public static string Answer(LlmRequest request) => AnswerJson(new PromptReading(request)).ToJsonString();

    /// <summary>The answer as JSON, to be changed.</summary>
    public static JsonObject AnswerJson(PromptReading prompt)
    {
        if (prompt.IsChoice)
            return new JsonObject { ["overview"] = Sentence(prompt.Lines[0].Text), ["keep"] = new JsonArray([.. Spread(prompt.Lines, prompt.Count).Select(line => JsonValue.Create(line.Number))]) };
        var chosen = Spread(prompt.Lines, prompt.Count).ToList();
        var type = prompt.Request.Schema?.Name;
        return new JsonObject
        {
            ["overview"] = Sentence(chosen[0].Text),
            ["items"] = new JsonArray([.. chosen.Select(line => Item(line, type))]),
        };
    }

    /// <summary>Some lines at even distances, the first among them.</summary>
    public static IEnumerable<NumberedText> Spread(IReadOnlyList<NumberedText> lines, int count) =>
        Enumerable.Range(0, Math.Min(count, lines.Count)).Select(i => lines[(int)((long)i * lines.Count / Math.Min(count, lines.Count))]);

    /// <summary>An honest item of a passage.</summary>
    public static JsonObject Item(NumberedText passage, string? type)
    {
        var item = new JsonObject();
        if (type is not ("highlights" or "summary"))
            item["title"] = string.Join(' ', passage.Text.Split(' ').Take(4));
        item["text"] = Sentence(passage.Text);
        item["passages"] = new JsonArray(passage.Number);
        item["quote"] = string.Join(' ', passage.Text.Split(' ').Take(QuotedWords));
        if (type == "detailed")
            item["points"] = new JsonArray(Point(passage));
        return item;
    }

    private static JsonObject Point(NumberedText passage) => new()
    {
        ["text"] = Sentence(string.Join(' ', passage.Text.Split(' ').Skip(QuotedWords))) is { Length: > 0 } rest ? rest : Sentence(passage.Text),
        ["passages"] = new JsonArray(passage.Number),
        ["quote"] = string.Join(' ', passage.Text.Split(' ').TakeLast(QuotedWords)),
    };

    // The first words of what was said, as a sentence.
    private static string Sentence(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(20));
}
