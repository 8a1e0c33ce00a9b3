using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using VideoDigester;

namespace WebLibrary.Api.Documents;

/// <summary>Describes the library's values as they are written, with examples.</summary>
internal sealed class LibrarySchemas : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<Type, (JsonSchemaType Type, string Description, JsonNode Example)> Values = new()
    {
        [typeof(TimeSpan)] = (JsonSchemaType.Number, "Seconds.", 263.5),
        [typeof(VideoId)] = (JsonSchemaType.String, "A video: its site and the site's key.", "youtube:dQw4w9WgXcQ"),
        [typeof(PlaylistId)] = (JsonSchemaType.String, "A playlist or channel.", "playlist:youtube:PLBsP89CPrMePWBCMIp0naluIz67UwRX9B"),
        [typeof(DigestId)] = (JsonSchemaType.String, "A digest.", "01957a5e-3f3c-7bd2-8f0e-6a1d5d1b7e11"),
        [typeof(JobId)] = (JsonSchemaType.String, "A job.", "01957a5e-3f3c-7bd2-8f0e-6a1d5d1b7e12"),
        [typeof(CollectionId)] = (JsonSchemaType.String, "A collection.", "01957a5e-3f3c-7bd2-8f0e-6a1d5d1b7e13"),
        [typeof(SubscriptionId)] = (JsonSchemaType.String, "A subscription.", "01957a5e-3f3c-7bd2-8f0e-6a1d5d1b7e14"),
        [typeof(DigestType)] = (JsonSchemaType.String, "A kind of digest.", "highlights"),
        [typeof(PublishedDate)] = (JsonSchemaType.String, "A day, or an instant where it is known.", "2026-03-12T18:00:00Z"),
    };

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (Values.TryGetValue(Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type, out var value))
        {
            (schema.Type, schema.Description, schema.Examples) = (value.Type, value.Description, [value.Example.DeepClone()]);
            (schema.Pattern, schema.Format, schema.Properties, schema.Required) = (null, null, null, null);
        }

        if (OperationDetails.WordsOf(context.JsonTypeInfo.Type) is { } words)
            (schema.Type, schema.Properties, schema.Required, schema.Enum) = (JsonSchemaType.String, null, null, words);
        return Task.CompletedTask;
    }
}
