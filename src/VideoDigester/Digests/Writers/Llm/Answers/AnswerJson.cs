using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoDigester.Digests.Writers.Llm.Answers;

/// <summary>An item as JSON again, for the prompt that asks to mend it.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The item on one line.</summary>
    public static string Of(ModelItem item)
    {
        var json = new JsonObject();
        if (item.Title is { } title)
            json["title"] = title;
        json["text"] = item.Text;
        json["passages"] = new JsonArray([.. item.Passages.Select(number => JsonValue.Create(number))]);
        json["quote"] = item.Quote;
        if (item.Fields is { } fields)
            json["fields"] = JsonNode.Parse(fields);
        return json.ToJsonString(Plain);
    }
}
