using System.Text.Json;
using System.Text.Json.Serialization;
using VideoDigester;

namespace WebLibrary.Api.Json;

/// <summary>A day where only the day is known, else an instant.</summary>
internal sealed class PublishedDateConverter : JsonConverter<PublishedDate>
{
    public override PublishedDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Nobody sends dates of videos.");

    public override void Write(Utf8JsonWriter writer, PublishedDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
