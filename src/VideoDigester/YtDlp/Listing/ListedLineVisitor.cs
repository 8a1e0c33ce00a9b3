using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VideoDigester.YtDlp.Json;

namespace VideoDigester.YtDlp.Listing;

/// <summary>Reads the wanted fields of a line; what cannot be used is as if it were not there. The line is read in one piece.</summary>
internal sealed class ListedLineVisitor : JsonObjectVisitor
{
    private static readonly FrozenDictionary<string, JsonPropertyInfo> Fields =
        YtDlpJsonContext.Default.ListedLine.Properties.Where(property => property.Set is not null).ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);

    private readonly TolerantReader _values = new(YtDlpJsonContext.Default, new IgnoredFields());
    private JsonPropertyInfo? _field;

    /// <summary>What was read so far.</summary>
    public ListedLine Line { get; } = new();

    protected override void OnName(ref Utf8JsonReader reader) => _field = Fields.GetValueOrDefault(Encoding.UTF8.GetString(reader.ValueSpan));

    protected override bool ReadValue(ref Utf8JsonReader reader)
    {
        var before = reader;
        if (!reader.Read() || !reader.TrySkip())
        {
            reader = before;
            return false;
        }

        before.Read();
        _field?.Set!(Line, _values.Read(ref before, _field.PropertyType, _field.Name));
        return true;
    }
}
