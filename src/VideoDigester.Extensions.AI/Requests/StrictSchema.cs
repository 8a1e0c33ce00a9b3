using System.Text.Json;

namespace VideoDigester.Extensions.AI.Requests;

/// <summary>
/// Whether a schema is of the kind that OpenAI enforces: in every object all properties are required and no others allowed. Another one is refused there
/// when it is to be enforced, so it is sent as a wish.
/// </summary>
internal static class StrictSchema
{
    /// <summary>Whether a schema can be enforced.</summary>
    public static bool Allows(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => IsClosed(schema) && schema.EnumerateObject().All(member => Allows(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().All(Allows),
        _ => true,
    };

    private static bool IsClosed(JsonElement schema)
    {
        // An object without "properties", or whose "properties" is a property of that name, describes no object.
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object || !DescribesObject(schema))
            return true;
        return schema.TryGetProperty("additionalProperties", out var further) && further.ValueKind == JsonValueKind.False
            && schema.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.Array
            && properties.EnumerateObject().All(property => required.EnumerateArray().Any(name => name.ValueKind == JsonValueKind.String && name.ValueEquals(property.Name)));
    }

    private static bool DescribesObject(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && (
            (type.ValueKind == JsonValueKind.String && type.ValueEquals("object"))
            || (type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals("object"))));
}
