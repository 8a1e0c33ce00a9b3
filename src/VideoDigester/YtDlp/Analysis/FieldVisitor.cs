using System.Text.Json;
using VideoDigester.YtDlp.Json;

namespace VideoDigester.YtDlp.Analysis;

/// <summary>Notes every top-level field of one record. Values are counted in passing and never held.</summary>
internal sealed class FieldVisitor : JsonObjectVisitor
{
    private FieldTally? _field;
    private bool _isDate;
    private bool _isInside;
    private bool _isObject;
    private long _length;

    /// <summary>What was noted so far.</summary>
    public FieldTallies Fields { get; } = new();

    protected override void OnName(ref Utf8JsonReader reader)
    {
        var name = JsonText.Read(ref reader);
        _field = Fields.Begin(name);
        _isDate = name.EndsWith("_date", StringComparison.Ordinal);
    }

    protected override bool ReadValue(ref Utf8JsonReader reader)
    {
        if (!_isInside)
        {
            if (!reader.Read())
                return false;
            _field?.Add(ref reader, _isDate);
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                return true;
            _isInside = true;
            _isObject = reader.TokenType == JsonTokenType.StartObject;
            _length = 0;
        }

        while (reader.Read())
        {
            if (reader.CurrentDepth == 1)
            {
                _field?.AddLength(_length);
                _isInside = false;
                return true;
            }

            if (reader.CurrentDepth == 2 && IsItem(reader.TokenType))
                _length++;
        }

        return false;
    }

    private bool IsItem(JsonTokenType token) => _isObject
        ? token == JsonTokenType.PropertyName
        : token is not (JsonTokenType.EndObject or JsonTokenType.EndArray);
}
