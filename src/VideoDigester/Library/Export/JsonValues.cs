using System.Text.Json;
using VideoDigester.Storage;

namespace VideoDigester.Library.Export;

/// <summary>How values stand in the exported JSON: times in seconds, instants in ISO 8601, enums as in the database, null where unknown.</summary>
internal static class JsonValues
{
    public static void WriteSeconds(this Utf8JsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } known)
            json.WriteNumber(name, known.Ticks / (decimal)TimeSpan.TicksPerSecond);
        else
            json.WriteNull(name);
    }

    public static void WriteCount(this Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }

    public static void WriteInstant(this Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } known)
            json.WriteString(name, known.UtcDateTime);
        else
            json.WriteNull(name);
    }

    public static void WriteWord<T>(this Utf8JsonWriter json, string name, T? value)
        where T : struct, Enum => json.WriteString(name, StoredName<T>.Of(value));

    public static void WriteFlag(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            write(json, value);
        json.WriteEndArray();
    }
}
