using System.Text.Json;
using System.Text.RegularExpressions;
using VideoDigester;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds kinds of digests.</summary>
public static partial class VideoDigesterDigestTypeExtensions
{
    private const int MostItems = 200;

    private static readonly string[] BuiltIn = [DigestType.Highlights.Name, DigestType.Chapters.Name, DigestType.Detailed.Name, DigestType.Summary.Name];

    /// <summary>Adds a kind of digest that registered models write.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="definition">What it is.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none or taken, the instructions are empty, the schema is no object's, or the number of items is outside its range.</exception>
    public static IVideoDigesterBuilder AddDigestType(this IVideoDigesterBuilder builder, DigestTypeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(definition);
        if (Flaw(definition) is { } flaw)
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"The digest type '{definition.Name}' {flaw}");
        if (builder.Services.Any(service => service.ImplementationInstance is DigestTypeDefinition taken && taken.Name == definition.Name))
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"The digest type '{definition.Name}' is registered already.");
        builder.Services.AddSingleton(definition);
        return builder;
    }

    private static string? Flaw(DigestTypeDefinition definition) => definition switch
    {
        { Name: null } => "has no name.",
        _ when !TypeName().IsMatch(definition.Name) => "has no name of small letters, digits and '-', at most 40.",
        _ when BuiltIn.Contains(definition.Name) => "has the name of a built-in one.",
        _ when string.IsNullOrWhiteSpace(definition.Instructions) => "has no instructions.",
        _ when string.IsNullOrWhiteSpace(definition.ItemKind) => "has no kind of items.",
        { MaxItems: < 1 or > MostItems } => "has a number of items outside 1 to 200.",
        { ItemSchema: { } schema } when !IsSchemaOfObject(schema) => "has a schema that is no JSON Schema of an object: {\"type\":\"object\",\"properties\":{…}}.",
        _ => null,
    };

    private static bool IsSchemaOfObject(string schema)
    {
        try
        {
            using var document = JsonDocument.Parse(schema);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("object")
                && document.RootElement.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,39}\z")]
    private static partial Regex TypeName();
}
