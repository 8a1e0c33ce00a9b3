using System.Globalization;
using System.Text.Json;
using VideoDigester.YtDlp.Json;

namespace VideoDigester.YtDlp.Analysis;

/// <summary>Counts what one field holds, in one record or over many.</summary>
internal sealed class FieldTally
{
    private readonly SortedDictionary<string, long> _types = new(StringComparer.Ordinal);
    private long _present;
    private long _null;
    private decimal? _minimum;
    private decimal? _maximum;
    private long? _longest;

    /// <summary>Counts a value by its first token.</summary>
    public void Add(ref Utf8JsonReader reader, bool isDate)
    {
        _present++;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                _null++;
                break;
            case JsonTokenType.True or JsonTokenType.False:
                AddType("boolean");
                break;
            case JsonTokenType.Number:
                AddType(reader.ValueSpan.IndexOfAny(".eE"u8) < 0 ? "integer" : "float");
                if (reader.TryGetDecimal(out var number))
                    AddNumber(number);
                break;
            case JsonTokenType.String when JsonText.IsNotFinite(ref reader):
                AddType("float");
                break;
            case JsonTokenType.String:
                AddText(JsonText.Read(ref reader), isDate);
                break;
            case JsonTokenType.StartArray:
                AddType("array");
                break;
            default:
                AddType("object");
                break;
        }
    }

    /// <summary>Counts the length of a text, a list or an object.</summary>
    public void AddLength(long length) => _longest = Math.Max(_longest ?? 0, length);

    /// <summary>Adds what another record holds.</summary>
    public void Add(FieldTally other)
    {
        _present += other._present;
        _null += other._null;
        foreach (var (type, count) in other._types)
            AddType(type, count);
        if (other is { _minimum: { } minimum, _maximum: { } maximum })
        {
            AddNumber(minimum);
            AddNumber(maximum);
        }

        if (other._longest is { } longest)
            AddLength(longest);
    }

    public YtDlpFieldReport ToReport(string field) => new()
    {
        Field = field,
        Present = _present,
        Null = _null,
        Types = _types,
        Minimum = _minimum,
        Maximum = _maximum,
        Longest = _longest,
    };

    private void AddText(string text, bool isDate)
    {
        AddType("string");
        AddLength(text.Length);
        if (isDate && text.Length == 8 && text.All(char.IsAsciiDigit))
            AddNumber(decimal.Parse(text, CultureInfo.InvariantCulture));
    }

    private void AddType(string type, long count = 1) => _types[type] = _types.GetValueOrDefault(type) + count;

    private void AddNumber(decimal number)
    {
        _minimum = Math.Min(_minimum ?? number, number);
        _maximum = Math.Max(_maximum ?? number, number);
    }
}
