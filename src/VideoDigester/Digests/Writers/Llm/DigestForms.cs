using System.Text.Json;
using System.Text.Json.Nodes;
using VideoDigester.Digests.Prompts;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>The types that models write: the built-in ones and those of the application.</summary>
internal sealed class DigestForms
{
    private const int TokensOfItem = 110;
    private const int TokensOfSection = 450;

    private static readonly LlmSchema Repair = new("repair", PromptLibrary.Read("repair.json"));

    private readonly Dictionary<DigestType, DigestForm> _forms;

    /// <summary>Gathers them.</summary>
    /// <param name="definitions">The application's own types.</param>
    public DigestForms(IEnumerable<DigestTypeDefinition> definitions) =>
        _forms = BuiltIn().Concat(definitions.Select(Custom)).ToDictionary(form => form.Type);

    /// <summary>All types.</summary>
    public IReadOnlyCollection<DigestType> Types => _forms.Keys;

    /// <summary>The form of a type.</summary>
    public DigestForm Of(DigestType type) => _forms[type];

    private static IEnumerable<DigestForm> BuiltIn()
    {
        yield return Form(DigestType.Highlights, DigestItemKind.Highlight, minutes => Math.Min(minutes, 1 + (1.3 * Math.Log2(1 + minutes)))) with { IsOneStretch = true };
        yield return Form(DigestType.Chapters, DigestItemKind.Chapter, Parts) with { IsTiling = true, HasTitles = true };
        yield return Form(DigestType.Detailed, DigestItemKind.Section, Parts) with { IsTiling = true, HasTitles = true, PointKind = DigestItemKind.Point, TokensPerItem = TokensOfSection };
        yield return Form(DigestType.Summary, DigestItemKind.Sentence, minutes => 2 + (2 * Math.Log2(1 + (minutes / 2.5))));
    }

    // Ten minutes have 9 parts, an hour 16, ten hours 43; a minute has 2.
    private static double Parts(double minutes) => Math.Min(1 + minutes, 4 + (1.6 * Math.Sqrt(minutes)));

    private static DigestForm Form(DigestType type, string kind, Func<double, double> count) => new()
    {
        Type = type,
        Kind = kind,
        CountFor = length => Math.Max(1, (int)Math.Round(count(length.TotalMinutes))),
        TokensPerItem = TokensOfItem,
        Prompt = type.Name,
        Schema = new LlmSchema(type.Name, PromptLibrary.Read($"{type.Name}.json")),
        RepairSchema = Repair,
    };

    private static DigestForm Custom(DigestTypeDefinition definition) => new()
    {
        Type = new DigestType(definition.Name),
        Kind = definition.ItemKind,
        HasTitles = true,
        MayBeEmpty = true,
        CountFor = _ => definition.MaxItems,
        MostItems = definition.MaxItems,
        TokensPerItem = TokensOfItem,
        Prompt = "custom",
        Instructions = definition.Instructions,
        RequiredFields = RequiredIn(definition.ItemSchema),
        Schema = new LlmSchema(definition.Name, WithFields(PromptLibrary.Read("custom.json"), definition.ItemSchema)),
        RepairSchema = Repair with { Json = WithFields(Repair.Json, definition.ItemSchema) },
    };

    private static string[] RequiredIn(string? fields) =>
        fields is not null && JsonNode.Parse(fields)!["required"] is JsonArray names ? [.. names.OfType<JsonValue>().Select(name => name.GetValueKind() == JsonValueKind.String ? name.GetValue<string>() : "").Where(name => name.Length > 0)] : [];

    private static string WithFields(string schema, string? fields)
    {
        if (fields is null)
            return schema;
        var root = JsonNode.Parse(schema)!;
        var item = root["properties"]!["items"]!["items"]!;
        item["properties"]!["fields"] = JsonNode.Parse(fields);
        item["required"]!.AsArray().Add("fields");
        return root.ToJsonString();
    }
}
