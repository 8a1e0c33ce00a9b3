using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoDigester.Processing.Queue;

/// <summary>Types of digests by their names.</summary>
internal sealed class DigestTypeJsonConverter : JsonConverter<DigestType>
{
    public override DigestType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } name ? new DigestType(name) : throw new JsonException("It is not the name of a type of digest.");

    public override void Write(Utf8JsonWriter writer, DigestType value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
