using System.Text.Json;
using System.Text.Json.Serialization;
using VideoDigester;

namespace WebLibrary.Api.Json;

/// <summary>Writes what a job is to do with the members of its kind.</summary>
internal sealed class JobRequestConverter : JsonConverter<JobRequest>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(JobRequest);

    public override JobRequest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Jobs are queued by what is to be done.");

    public override void Write(Utf8JsonWriter writer, JobRequest value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
