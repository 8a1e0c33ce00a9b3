using System.Text.Json;

namespace VideoDigester.Digests.Grounding.Items;

/// <summary>Reads the texts out of the fields of an item: what can be judged by words. Numbers and truth values say nothing without the name of their field.</summary>
internal static class FieldTexts
{
    /// <summary>The texts of a JSON object, at any depth; none where there are no fields, and null where they are no object.</summary>
    public static IReadOnlyList<string>? Read(string? fields)
    {
        if (fields is null)
            return [];
        try
        {
            using var json = JsonDocument.Parse(fields);
            if (json.RootElement.ValueKind is not JsonValueKind.Object)
                return null;
            var texts = new List<string>();
            foreach (var field in json.RootElement.EnumerateObject())
                Add(field.Value, texts);
            return texts;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Add(JsonElement value, List<string> texts)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                texts.Add(value.GetString()!);
                break;
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                    Add(element, texts);
                break;
            case JsonValueKind.Object:
                foreach (var field in value.EnumerateObject())
                    Add(field.Value, texts);
                break;
        }
    }
}
