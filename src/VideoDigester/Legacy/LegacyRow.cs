using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoDigester.Legacy;

/// <summary>A row of the other database as JSON: versions of it differ in their columns, and in the types of them. What is not there is null.</summary>
internal sealed class LegacyRow(JsonElement columns)
{
    // Deeper than anything that a person wrote, and no danger to the stack.
    private const int Deepest = 512;

    private readonly string? _key;

    private LegacyRow(string? key, Failure failure)
        : this(default) => (_key, Failure) = (key, failure);

    /// <summary>Why the row cannot be read, or null. Such a row has its key alone.</summary>
    public Failure? Failure { get; }

    /// <summary>The row's key, whatever its type; empty where there is none.</summary>
    public string Key => _key ?? Text("id") ?? "";

    /// <summary>Reads a row.</summary>
    /// <param name="key">Its key, or null where its table has none.</param>
    /// <param name="json">The row as an object.</param>
    /// <returns>The row, which may be unreadable.</returns>
    public static LegacyRow Parse(string? key, string json)
    {
        try
        {
            return new LegacyRow(JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest }));
        }
        catch (JsonException exception)
        {
            return new LegacyRow(key, FailureOf(exception));
        }
    }

    /// <summary>A row that cannot be read.</summary>
    public static LegacyRow Unreadable(string? key, string why) => new(key, new Failure(ErrorCode.InvalidMetadata, why));

    /// <summary>What is said of a row of which a value cannot be read.</summary>
    public static Failure FailureOf(Exception exception) => new(ErrorCode.InvalidMetadata, $"A value cannot be read: {exception.Message}");

    /// <summary>A text or a number as text, without white space around it; null where nothing is left.</summary>
    public string? Text(string column)
    {
        var value = Value(column);
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length > 0 ? text : null;
    }

    public decimal? Number(string column) =>
        decimal.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A moment: with its zone where it has one, else UTC.</summary>
    public DateTimeOffset? Moment(string column) =>
        DateTimeOffset.TryParse(Text(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    /// <summary>A value as it is.</summary>
    public JsonNode? Node(string column) => Value(column) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value ? JsonNode.Parse(value.GetRawText()) : null;

    private JsonElement Value(string column) => columns.ValueKind is JsonValueKind.Object && columns.TryGetProperty(column, out var value) ? value : default;
}
