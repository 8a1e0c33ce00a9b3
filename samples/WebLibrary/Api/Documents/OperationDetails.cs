using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Documents;

/// <summary>Names parameters as they are written in addresses, and lists the words that they take.</summary>
internal sealed class OperationDetails : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            var type = context.Description.ParameterDescriptions.FirstOrDefault(described => string.Equals(described.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))?.Type;
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
            if (parameter.Schema is OpenApiSchema schema && WordsOf(type) is { } words)
                schema.Enum = words;
        }

        return Task.CompletedTask;
    }

    /// <summary>The words of a parameter that takes some; null for others.</summary>
    public static IList<JsonNode>? WordsOf(Type? type) =>
        (Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type) is { IsGenericType: true } && ValueWords.WordsOf(type) is { } words ? [.. words.Select(word => (JsonNode)JsonValue.Create(word))] : null;
}
