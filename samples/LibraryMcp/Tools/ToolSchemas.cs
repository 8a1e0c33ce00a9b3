using System.Text.Json;
using System.Text.Json.Nodes;
using LibraryMcp.Rows;
using Microsoft.Extensions.AI;

namespace LibraryMcp.Tools;

/// <summary>What the schemas of the tools say beyond their types.</summary>
internal static class ToolSchemas
{
    private static readonly JsonObject Failure = Of(typeof(FailureRow));

    /// <summary>
    /// The schema of a tool's structured content: the row, or a failure. Clients hold the results of failed calls against it too, so both must be in it; the members of both stand at the top for those who only look there.
    /// </summary>
    public static JsonElement Output(Type row)
    {
        var schema = Of(row);
        var members = schema["properties"]!.AsObject();
        foreach (var (name, member) in Failure["properties"]!.AsObject())
            if (!members.ContainsKey(name))
                members[name] = member!.DeepClone();
        schema["anyOf"] = new JsonArray(Demand(schema), Demand(Failure));
        schema.Remove("required");
        return JsonSerializer.SerializeToElement(schema);
    }

    /// <summary>The schema of a tool's arguments, of which unknown ones are refused.</summary>
    /// <param name="generated">What the types of the parameters give.</param>
    public static JsonElement Input(JsonElement generated)
    {
        var schema = JsonObject.Create(generated)!;
        RemoveNulls(schema);
        schema["additionalProperties"] = false;
        return JsonSerializer.SerializeToElement(schema);
    }

    private static JsonObject Of(Type row)
    {
        var schema = JsonObject.Create(AIJsonUtilities.CreateJsonSchema(row, serializerOptions: LibraryJson.Options))!;
        RemoveNulls(schema);
        return schema;
    }

    private static JsonObject Demand(JsonObject schema) => new() { ["required"] = schema["required"]!.DeepClone() };

    // What may be missing is not in 'required', and is left out where it is not known. That it could be null as well would only make the schemas longer, and several clients understand no lists of types.
    private static void RemoveNulls(JsonNode? schema)
    {
        if (schema is JsonArray list)
        {
            foreach (var member in list)
                RemoveNulls(member);
            return;
        }

        if (schema is not JsonObject node)
            return;
        if (node["type"] is JsonArray types)
            node["type"] = types.Select(type => type!.GetValue<string>()).Single(type => type != "null");
        if (node.TryGetPropertyValue("default", out var value) && value is null)
            node.Remove("default");
        foreach (var (_, member) in node)
            RemoveNulls(member);
    }
}
