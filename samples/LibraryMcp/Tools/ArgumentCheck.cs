using System.Text.Json;
using VideoDigester;

namespace LibraryMcp.Tools;

/// <summary>
/// Holds the arguments of a call against the tool's input schema, which the SDK announces and does not enforce. A misspelt name would be ignored otherwise, and its condition with it.
/// </summary>
internal static class ArgumentCheck
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: an argument is missing, unknown, or not what the schema says.</exception>
    public static void Require(JsonElement schema, IDictionary<string, JsonElement>? arguments)
    {
        var known = schema.GetProperty("properties");
        foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>())
        {
            if (!known.TryGetProperty(name, out var parameter))
                throw ArgumentText.Invalid($"There is no argument '{Shown(name)}'. There are {string.Join(", ", known.EnumerateObject().Select(property => property.Name))}.");
            Require(name, parameter, value);
        }

        if (!schema.TryGetProperty("required", out var required))
            return;
        foreach (var name in required.EnumerateArray().Select(name => name.GetString()!))
            if (arguments is null || !arguments.ContainsKey(name))
                throw ArgumentText.Invalid($"The argument '{name}' is missing.");
    }

    private static void Require(string name, JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("type", out var type) && !Is(type.GetString()!, value))
            throw ArgumentText.Invalid($"'{name}' is not of the type {type.GetString()}.");
        if (value.ValueKind is JsonValueKind.Number)
            RequireRange(name, schema, value.GetDouble());
        else if (value.ValueKind is JsonValueKind.String)
            RequireText(name, schema, value.GetString()!);
        else if (value.ValueKind is JsonValueKind.Array)
            RequireItems(name, schema, value);
    }

    private static void RequireRange(string name, JsonElement schema, double value)
    {
        if (Limit(schema, "minimum") is { } least && value < least)
            throw ArgumentText.Invalid($"'{name}' is at least {least}.");
        if (Limit(schema, "maximum") is { } most && value > most)
            throw ArgumentText.Invalid($"'{name}' is at most {most}.");
    }

    private static void RequireText(string name, JsonElement schema, string value)
    {
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.ValueEquals(value)))
            throw ArgumentText.Invalid($"'{name}' is one of {string.Join(", ", words.EnumerateArray().Select(word => word.GetString()))}.");
        if (Limit(schema, "maxLength") is { } longest && value.Length > longest)
            throw ArgumentText.Invalid($"'{name}' has at most {longest} characters.");
    }

    private static void RequireItems(string name, JsonElement schema, JsonElement value)
    {
        if (Limit(schema, "maxItems") is { } most && value.GetArrayLength() > most)
            throw ArgumentText.Invalid($"'{name}' has at most {most} items.");
        if (!schema.TryGetProperty("items", out var item))
            return;
        foreach (var element in value.EnumerateArray())
            Require(name, item, element);
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind is JsonValueKind.String,
        "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out _),
        "number" => value.ValueKind is JsonValueKind.Number && double.IsFinite(value.GetDouble()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind is JsonValueKind.Array,
        _ => value.ValueKind is JsonValueKind.Object,
    };

    private static double? Limit(JsonElement schema, string name) => schema.TryGetProperty(name, out var limit) ? limit.GetDouble() : null;

    // What the caller made up may be anything.
    private static string Shown(string name) => name.Length <= 50 ? name : name[..50];
}
