using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoDigester.Digests.Writers.Llm.Answers;

/// <summary>The further fields of an item of the application's own type: texts, numbers, truth values and arrays of them, as plain text. What is anything else is left out.</summary>
internal static class ItemFields
{
    private const int MostFields = 50;
    private const int MostElements = 100;
    private const int LongestJson = 20_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields as a JSON object on one line, or null where they are far too long or a name is no text.</summary>
    public static string? Of(JsonElement fields)
    {
        try
        {
            var kept = new JsonObject();
            foreach (var property in fields.EnumerateObject().Take(MostFields))
                if (PlainText.Of(property.Name) is { Length: > 0 } name && ValueOf(property.Value) is { } value)
                    kept[name] = value;
            var json = kept.ToJsonString(Plain);
            return json.Length <= LongestJson ? json : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in an escape: no text, here that of a name.
            return null;
        }
    }

    private static JsonNode? ValueOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? new JsonArray([.. value.EnumerateArray().Take(MostElements).Select(Leaf).OfType<JsonNode>()]) : Leaf(value);

    private static JsonNode? Leaf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonValue.Create(PlainText.Of(value.GetString()!)),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => JsonValue.Create(value.Clone()),
        _ => null,
    };
}
