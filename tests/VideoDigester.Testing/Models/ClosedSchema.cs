using System.Text.Json.Nodes;

namespace VideoDigester.Testing.Models;

/// <summary>What OpenAI and Anthropic want of a schema that they enforce.</summary>
internal static class ClosedSchema
{
    /// <summary>Whether every object closes itself and, for OpenAI, requires all of its properties.</summary>
    public static bool Is(JsonNode? schema, bool requiresAll = true) => schema switch
    {
        JsonObject members => IsClosed(members, requiresAll) && members.All(member => Is(member.Value, requiresAll)),
        JsonArray items => items.All(item => Is(item, requiresAll)),
        _ => true,
    };

    private static bool IsClosed(JsonObject schema, bool requiresAll) =>
        schema["type"] is not JsonValue type || !type.TryGetValue<string>(out var name) || name != "object"
        || (schema["additionalProperties"] is JsonValue further && further.TryGetValue<bool>(out var allowed) && !allowed
            && (!requiresAll || (schema["properties"] is JsonObject properties && schema["required"] is JsonArray required
                && properties.All(property => required.Any(one => one!.GetValue<string>() == property.Key)))));
}
