using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoDigester.Processing.Queue;

/// <summary>Videos as people write them: <c>youtube:dQw4w9WgXcQ</c>.</summary>
internal sealed class VideoIdJsonConverter : JsonConverter<VideoId>
{
    public override VideoId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        VideoId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("It is not the id of a video.");

    public override void Write(Utf8JsonWriter writer, VideoId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
