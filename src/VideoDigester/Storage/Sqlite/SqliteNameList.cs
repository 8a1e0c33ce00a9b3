using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoDigester.Storage.Sqlite;

/// <summary>A list of names as one parameter: SQLite has no arrays, but reads JSON. Each entry is the name and the name without case.</summary>
[JsonSerializable(typeof(IEnumerable<string[]>))]
internal sealed partial class SqliteNameList : JsonSerializerContext
{
    /// <summary>Adds the names that are not there yet and links a video to all of them, in their order.</summary>
    public static void Link(PreparedSqliteConnection database, NameLink link, string site, long videoId, IEnumerable<string> names)
    {
        var list = Write(names);
        var add = database.Prepare(Add(link)).Bind(1, list);
        var connect = database.Prepare(Connect(link)).Bind(1, list).Bind(2, videoId);
        if (link.IsPerSite)
        {
            add.Bind(2, site);
            connect.Bind(3, site);
        }

        add.Run();
        connect.Run();
    }

    private static string Write(IEnumerable<string> names) =>
        JsonSerializer.Serialize(names.Select(name => (string[])[name, StoredText.Fold(name)]), Default.IEnumerableStringArray);

    private static string Add(NameLink link) => $"""
        INSERT OR IGNORE INTO {link.Names} (name, folded{(link.IsPerSite ? ", site" : "")})
        SELECT n.value ->> 0, n.value ->> 1{(link.IsPerSite ? ", ?2" : "")} FROM json_each(?1) n
        """;

    // A cross join is how SQLite is told to read the left side first.
    private static string Connect(NameLink link) => $"""
        INSERT INTO {link.Links} (video_id, {link.Key}, position)
        SELECT ?2, t.id, n.key FROM json_each(?1) n CROSS JOIN {link.Names} t WHERE t.name = n.value ->> 0{(link.IsPerSite ? " AND t.site = ?3" : "")}
        """;
}
