using System.Globalization;
using System.Text;
using System.Text.Json;

namespace VideoDigester.YtDlp.Json;

/// <summary>
/// Reads a text, a number or a flag of any spelling. The reader stands on the value's first token and afterwards on its last;
/// null means that the document does not say, or, with a reason, that it says something unusable.
/// </summary>
internal static class JsonScalar
{
    public static object? Read(ref Utf8JsonReader reader, Type type, out string? reason)
    {
        reason = null;
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (JsonText.IsNotFinite(ref reader))
        {
            reason = "not a finite number";
            return null;
        }

        return type == typeof(string) ? ReadText(ref reader, out reason)
            : type == typeof(bool?) ? (object?)ReadFlag(ref reader, out reason)
            : ReadNumber(ref reader, out reason);
    }

    /// <summary>Names what stands there instead, and goes past it.</summary>
    public static string Mismatch(ref Utf8JsonReader reader, string expected)
    {
        var found = reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "true or false",
            _ => "null",
        };
        _ = reader.TrySkip();
        return $"{found}, expected {expected}";
    }

    private static string? ReadText(ref Utf8JsonReader reader, out string? reason)
    {
        reason = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return JsonText.Read(ref reader);
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.StartArray:
                return ReadOnlyTextOfList(ref reader, out reason);
            default:
                reason = Mismatch(ref reader, "a text");
                return null;
        }
    }

    /// <summary>Some extractors give a title as a list of one.</summary>
    private static string? ReadOnlyTextOfList(ref Utf8JsonReader reader, out string? reason)
    {
        string? text = null;
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count++;
            text = reader.TokenType == JsonTokenType.String ? JsonText.Read(ref reader) : null;
            _ = reader.TrySkip();
        }

        reason = count == 0 || (count == 1 && text is not null) ? null : "a list, expected a text";
        return count == 1 ? text : null;
    }

    private static bool? ReadFlag(ref Utf8JsonReader reader, out string? reason)
    {
        reason = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number when reader.ValueSpan is [(byte)'0' or (byte)'1']:
                return reader.ValueSpan[0] == '1';
            case JsonTokenType.String when bool.TryParse(JsonText.Read(ref reader), out var flag):
                return flag;
            default:
                reason = Mismatch(ref reader, "true or false");
                return null;
        }
    }

    private static decimal? ReadNumber(ref Utf8JsonReader reader, out string? reason)
    {
        reason = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                if (reader.TryGetDecimal(out var number))
                    return number;
                reason = "a number too large to keep";
                return null;
            case JsonTokenType.String:
                var text = JsonText.Read(ref reader).Trim();
                if (text.Length == 0)
                    return null;
                if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
                    return number;
                reason = "a text that is not a number";
                return null;
            default:
                reason = Mismatch(ref reader, "a number");
                return null;
        }
    }
}
