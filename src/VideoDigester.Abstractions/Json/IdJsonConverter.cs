using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoDigester;

/// <summary>
/// Writes identities and names into JSON as the text that people see, and reads that text back: <see cref="VideoId"/> is <c>"youtube:dQw4w9WgXcQ"</c>. The types that have it name it in their
/// <see cref="JsonConverterAttribute"/>, so that <see cref="JsonSerializer"/> finds it by itself. Safe for concurrent use.
/// </summary>
/// <typeparam name="T">A value that <see cref="object.ToString"/> writes and that reads itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IdJsonConverter<T> : JsonConverter<T>
    where T : struct, IParsable<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The text is no such identity.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? Parse(reader.GetString()) : throw new JsonException($"A {typeof(T).Name} is a text.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The text is no such identity.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString() ?? "");
    }

    private static T Parse(string? text) => T.TryParse(text, provider: null, out var value) ? value : throw new JsonException($"This is no {typeof(T).Name}.");
}
