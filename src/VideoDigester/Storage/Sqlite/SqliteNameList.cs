using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoDigester.Storage.Sqlite;

/// <summary>A list of names as one parameter: SQLite has no arrays, but reads JSON. Each entry is the name and the name without case.</summary>
[JsonSerializable(typeof(IEnumerable<string[]>))]
internal sealed partial class SqliteNameList : JsonSerializerContext
{
    public static string Write(IEnumerable<string> names) =>
        JsonSerializer.Serialize(names.Select(name => (string[])[name, StoredText.Fold(name)]), Default.IEnumerableStringArray);

    public static string Add(NameLink link) => $"""
        INSERT OR IGNORE INTO {link.Names} (name, folded{(link.IsPerSite ? ", site" : "")})
        SELECT n.value ->> 0, n.value ->> 1{(link.IsPerSite ? ", @site" : "")} FROM json_each(@names) n
        """;

    // A cross join is how SQLite is told to read the left side first.
    public static string Link(NameLink link) => $"""
        INSERT INTO {link.Links} (video_id, {link.Key}, position)
        SELECT @video, t.id, n.key FROM json_each(@names) n CROSS JOIN {link.Names} t WHERE t.name = n.value ->> 0{(link.IsPerSite ? " AND t.site = @site" : "")}
        """;
}
