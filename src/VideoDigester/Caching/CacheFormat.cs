using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoDigester.Caching;

/// <summary>How values are written, and how their keys begin.</summary>
internal static class CacheFormat
{
    /// <summary>
    /// The beginning of all keys. It names the build: a release never reads what another one wrote, whose types may have had other members and whose code may have made other values of the same rows.
    /// </summary>
    public static string Prefix { get; } = $"videodigester:{Build()}:";

    /// <summary>How values are written. What lacks a part, or has null where none may be, cannot be read.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        IgnoreReadOnlyProperties = true,
        Converters = { new Ticks() },
    };

    /// <summary>A key that is made of anything, however long.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private static string Build() =>
        Hash($"{typeof(CacheFormat).Module.ModuleVersionId} {typeof(Video).Module.ModuleVersionId}")[..12];

    /// <summary>A transcript holds thousands of times.</summary>
    private sealed class Ticks : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Ticks);
    }
}
