using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;

namespace VideoDigester.Benchmarks.Web.Bare;

/// <summary>Writes rows as objects of JSON: each column is a member of its name. What is null is left out.</summary>
internal static class JsonRow
{
    private static readonly ConcurrentDictionary<string, JsonEncodedText> Names = new();

    /// <summary>Writes the members of the row that is read.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="row">The row.</param>
    /// <param name="from">The first column to write.</param>
    /// <param name="until">The column after the last one.</param>
    public static void WriteMembers(Utf8JsonWriter json, DbDataReader row, int from, int until)
    {
        for (var at = from; at < until; at++)
        {
            if (row.IsDBNull(at))
                continue;
            var name = row.GetName(at);
            json.WritePropertyName(Names.GetOrAdd(name, text => JsonEncodedText.Encode(text)));
            switch (row.GetValue(at))
            {
                case string text:
                    json.WriteStringValue(text);
                    break;
                case long instant when name.EndsWith("At", StringComparison.Ordinal):
                    json.WriteStringValue(DateTimeOffset.FromUnixTimeMilliseconds(instant));
                    break;
                case DateTime instant:
                    json.WriteStringValue(instant);
                    break;
                case bool isSo:
                    json.WriteBooleanValue(isSo);
                    break;
                case double number:
                    json.WriteNumberValue(number);
                    break;
                case decimal number:
                    json.WriteNumberValue(number);
                    break;
                case var number:
                    json.WriteNumberValue(Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture));
                    break;
            }
        }
    }
}
