using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace VideoDigester.Tests.YtDlp;

/// <summary>
/// Makes a whole record of what an extractor is expected to return: patterns (<c>re:</c>, <c>md5:</c>, <c>mincount:</c>, a type) become
/// plausible values, and what the program itself adds to every record is added.
/// </summary>
internal static class ExpectedRecord
{
    private static readonly string[] PlaylistMarks = ["playlist_mincount", "playlist_count", "playlist_maxcount", "playlist-mincount", "playlist"];

    public static byte[] Complete(JsonObject line)
    {
        var record = new JsonObject();
        foreach (var (field, expected) in line["info_dict"]!.AsObject())
            record[field] = Plausible(field, expected);
        var extractor = line["ie"]!.GetValue<string>();
        extractor = extractor.EndsWith("IE", StringComparison.Ordinal) ? extractor[..^2] : extractor;
        AddMissing(record, "id", "expected");
        AddMissing(record, "title", "A title");
        AddMissing(record, "extractor_key", extractor);
        AddMissing(record, "extractor", extractor.ToLowerInvariant());
        AddMissing(record, "webpage_url", line["url"] is JsonValue url ? url.GetValue<string>() : "https://example.org/computed");
        if (PlaylistMarks.Any(line.ContainsKey))
            AddMissing(record, "_type", "playlist");
        return Encoding.UTF8.GetBytes(record.ToJsonString());
    }

    private static void AddMissing(JsonObject record, string field, string value)
    {
        if (!record.ContainsKey(field))
            record[field] = value;
    }

    private static JsonNode? Plausible(string field, JsonNode? expected) => expected switch
    {
        JsonObject type when type["$type"] is { } name => OfType(field, name.GetValue<string>()),
        JsonObject expression when expression.ContainsKey("$expr") => "computed",
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Plausible(field is "subtitles" ? "formats" : member.Key, member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => Plausible(field, item))]),
        JsonValue value when value.TryGetValue<string>(out var text) => OfPattern(field, text),
        _ => expected?.DeepClone(),
    };

    private static JsonNode? OfPattern(string field, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var rest = text[(colon + 1)..];
        return (colon < 0 ? "" : text[..colon]) switch
        {
            "md5" => $"A text whose hash is {rest}",
            "re" => OfExpression(field),
            "count" or "mincount" => OfCount(field, int.Parse(rest, CultureInfo.InvariantCulture)),
            "startswith" or "contains" => rest + " and more",
            _ => text,
        };
    }

    private static string OfExpression(string field) =>
        field.Contains("url", StringComparison.Ordinal) || field is "thumbnail" ? "https://media.example.org/picture.jpg"
        : field.EndsWith("_date", StringComparison.Ordinal) ? "20210203"
        : "A text that fits";

    private static JsonNode OfCount(string field, int count)
    {
        if (field is "subtitles")
            return new JsonObject(Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"l{(char)('a' + (i % 26))}", (JsonNode?)OfCount("formats", 1))).DistinctBy(track => track.Key));
        return new JsonArray([.. Enumerable.Range(0, count).Select(i => Item(field, i))]);
    }

    private static JsonNode Item(string field, int i) => field switch
    {
        "chapters" => new JsonObject { ["start_time"] = i, ["end_time"] = i + 1.0, ["title"] = $"Part {i}" },
        "heatmap" => new JsonObject { ["start_time"] = i * 1.5, ["end_time"] = (i + 1) * 1.5, ["value"] = i / 1000.0 },
        "formats" or "thumbnails" => new JsonObject { ["ext"] = "vtt", ["url"] = $"https://media.example.org/{i}" },
        "comments" => new JsonObject { ["text"] = "A comment" },
        _ => $"item {i}",
    };

    private static JsonNode? OfType(string field, string type) => type switch
    {
        "int" => field.EndsWith("timestamp", StringComparison.Ordinal) ? 1_612_345_678 : 42,
        "float" => field.EndsWith("timestamp", StringComparison.Ordinal) ? 1_612_345_678.5 : 4.25,
        "bool" => true,
        "list" => OfCount(field, 2),
        "dict" => field is "subtitles" ? OfCount(field, 2) : new JsonObject(),
        _ => field.EndsWith("_date", StringComparison.Ordinal) ? "20210203" : OfExpression(field),
    };
}
