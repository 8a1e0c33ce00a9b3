using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoDigester.YtDlp.Json;

/// <summary>
/// Reads values into the properties of source-generated types field by field. A value that does not fit costs that property
/// and is reported with its path; it never stops the document.
/// </summary>
internal sealed class TolerantReader(JsonSerializerContext types, IgnoredFields ignored)
{
    /// <summary>Reads one value whole.</summary>
    /// <param name="reader">Stands on the first token of the value; afterwards on its last.</param>
    /// <param name="type">What the property holds: text, number, flag, a list of texts or a list of parts.</param>
    /// <param name="name">The field's name.</param>
    /// <returns>The value, or null where the document does not say or says something unusable.</returns>
    public object? Read(ref Utf8JsonReader reader, Type type, string name)
    {
        if (type == typeof(List<string>))
            return ReadTexts(ref reader, name);
        if (type.IsAssignableTo(typeof(IList)))
            return ReadParts(ref reader, types.GetTypeInfo(type)!, name);
        var value = JsonScalar.Read(ref reader, type, out var reason);
        if (reason is not null)
            ignored.Add(name, reason);
        return value;
    }

    private List<string?>? ReadTexts(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            var only = JsonScalar.Read(ref reader, typeof(string), out var mismatch);
            if (mismatch is not null)
                ignored.Add(name, mismatch);
            return only is string text ? [text] : null;
        }

        var texts = new List<string?>();
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            // An item that cannot be read keeps its place, so that later reports name the right one.
            texts.Add((string?)JsonScalar.Read(ref reader, typeof(string), out var reason));
            if (reason is not null)
                ignored.Add(name, i, reason);
        }

        return texts;
    }

    private IList? ReadParts(ref Utf8JsonReader reader, JsonTypeInfo listType, string name)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            ignored.Add(name, JsonScalar.Mismatch(ref reader, "a list"));
            return null;
        }

        var list = (IList)listType.CreateObject!();
        var partType = types.GetTypeInfo(listType.ElementType!)!;
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                list.Add(ReadPart(ref reader, partType, name, i));
                continue;
            }

            list.Add(null);
            ignored.Add(name, i, JsonScalar.Mismatch(ref reader, "an object"));
        }

        return list;
    }

    private object ReadPart(ref Utf8JsonReader reader, JsonTypeInfo partType, string name, int index)
    {
        var part = partType.CreateObject!();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = Find(partType, reader.ValueSpan);
            reader.Read();
            if (property is null)
            {
                _ = reader.TrySkip();
                continue;
            }

            property.Set!(part, JsonScalar.Read(ref reader, property.PropertyType, out var reason));
            if (reason is not null)
                ignored.Add(name, index, reason, property.Name);
        }

        return part;
    }

    private static JsonPropertyInfo? Find(JsonTypeInfo partType, ReadOnlySpan<byte> name)
    {
        foreach (var property in partType.Properties)
            if (Ascii.Equals(name, property.Name))
                return property;
        return null;
    }
}
