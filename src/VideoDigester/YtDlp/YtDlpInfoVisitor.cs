using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VideoDigester.YtDlp.Json;

namespace VideoDigester.YtDlp;

/// <summary>Reads the wanted fields of one record into a <see cref="YtDlpInfo"/>; of a field that stands there twice the last one counts.</summary>
internal sealed class YtDlpInfoVisitor : JsonObjectVisitor
{
    private const int LongestName = 64;

    private static readonly FrozenDictionary<string, JsonPropertyInfo> Fields =
        YtDlpJsonContext.Default.YtDlpInfo.Properties.ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);

    private readonly TolerantReader _values;
    private JsonPropertyInfo? _field;
    private CaptionOffer? _offer;
    private bool _isSkipping;

    public YtDlpInfoVisitor() => _values = new TolerantReader(YtDlpJsonContext.Default, Ignored);

    /// <summary>The names of all fields that are read.</summary>
    public static IReadOnlyCollection<string> FieldNames => Fields.Keys;

    /// <summary>What was read so far.</summary>
    public YtDlpInfo Info { get; } = new();

    /// <summary>What could not be used so far.</summary>
    public IgnoredFields Ignored { get; } = new();

    protected override void OnName(ref Utf8JsonReader reader)
    {
        _field = null;
        if (reader.ValueSpan.Length > LongestName)
            return;
        Span<char> name = stackalloc char[LongestName];
        var length = Encoding.UTF8.GetChars(reader.ValueSpan, name);
        Fields.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..length], out _field);
    }

    protected override bool ReadValue(ref Utf8JsonReader reader)
    {
        if (_isSkipping)
            return SkipOn(ref reader);
        if (_offer is not null)
            return ReadTracks(ref reader, _offer);
        if (_field is null)
            return reader.Read() && Finish(ref reader);
        if (_field.PropertyType == typeof(EntryList) || _field.PropertyType == typeof(CaptionOffer))
            return BeginStructure(ref reader, _field);

        // Wanted values are read in one piece, so that no state is kept inside of them.
        var before = reader;
        if (!reader.Read() || !reader.TrySkip())
        {
            reader = before;
            return false;
        }

        before.Read();
        _field.Set!(Info, _values.Read(ref before, _field.PropertyType, _field.Name));
        return true;
    }

    /// <summary>Goes to the end of the value whose first token was read.</summary>
    private bool Finish(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return true;
        return SkipOn(ref reader);
    }

    private bool SkipOn(ref Utf8JsonReader reader)
    {
        var isDone = SkipContainer(ref reader);
        _isSkipping = !isDone;
        return isDone;
    }

    private bool BeginStructure(ref Utf8JsonReader reader, JsonPropertyInfo field)
    {
        if (!reader.Read())
            return false;
        var isOffer = field.PropertyType == typeof(CaptionOffer);
        if (reader.TokenType == (isOffer ? JsonTokenType.StartObject : JsonTokenType.StartArray))
        {
            field.Set!(Info, isOffer ? _offer = new CaptionOffer() : new EntryList());
            return isOffer ? ReadTracks(ref reader, _offer!) : Finish(ref reader);
        }

        field.Set!(Info, null);
        if (reader.TokenType != JsonTokenType.Null)
            Ignored.Add(field.Name, isOffer ? "expected an object of languages" : "expected a list");
        return Finish(ref reader);
    }

    private bool ReadTracks(ref Utf8JsonReader reader, CaptionOffer offer)
    {
        while (true)
        {
            var before = reader;
            if (!reader.Read())
                return false;
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                _offer = null;
                return true;
            }

            var track = reader;
            if (!reader.Read() || !reader.TrySkip())
            {
                reader = before;
                return false;
            }

            CaptionTrackReader.Read(track, offer);
        }
    }
}
