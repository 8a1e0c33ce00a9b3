using System.Data.Common;
using System.Globalization;
using System.Text;

namespace VideoDigester.Testing;

/// <summary>
/// Everything a library says about its videos, by natural keys and in a fixed order, without surrogate keys and without the times of writing:
/// two databases that say the same have equal dumps, on either engine.
/// </summary>
public static class LibraryDump
{
    private static readonly string[] Queries =
    [
        "SELECT site, external_id, name, handle, url, follower_count FROM channels",
        """
        SELECT v.site, v.external_id, v.url, v.title, v.description, v.duration_ms, v.published_precision, v.language, v.view_count, v.source_path, c.external_id
        FROM videos v LEFT JOIN channels c ON c.id = v.channel_id
        """,
        "SELECT v.external_id, s.view_count, s.like_count FROM video_statistics s LEFT JOIN videos v ON v.id = s.video_id",
        "SELECT v.external_id, t.position, n.name FROM video_tags t LEFT JOIN videos v ON v.id = t.video_id LEFT JOIN tags n ON n.id = t.tag_id",
        "SELECT v.external_id, c.position, n.name FROM video_categories c LEFT JOIN videos v ON v.id = c.video_id LEFT JOIN categories n ON n.id = c.category_id",
        "SELECT v.external_id, c.position, c.start_ms, c.end_ms, c.title FROM video_chapters c LEFT JOIN videos v ON v.id = c.video_id",
        """
        SELECT v.external_id, t.language, t.source, t.format, t.status, t.content_hash, t.segment_count, t.word_count, CASE WHEN t.superseded_at IS NULL THEN 'current' ELSE 'superseded' END
        FROM transcripts t LEFT JOIN videos v ON v.id = t.video_id
        """,
        """
        SELECT v.external_id, t.language, s.position, s.start_ms, s.end_ms, s.text, s.speaker
        FROM transcript_segments s LEFT JOIN transcripts t ON t.id = s.transcript_id LEFT JOIN videos v ON v.id = t.video_id
        """,
    ];

    /// <summary>Reads the dump. On PostgreSQL the connection's search path must name the library's schema.</summary>
    public static async Task<string> ReadAsync(DbConnection connection)
    {
        var dump = new StringBuilder();
        foreach (var query in Queries)
        {
            dump.Append("-- ").Append(query.ReplaceLineEndings(" ")).Append('\n');
            foreach (var row in await ReadRowsAsync(connection, query))
                dump.Append(row).Append('\n');
        }

        return dump.ToString();
    }

    private static async Task<List<string>> ReadRowsAsync(DbConnection connection, string query)
    {
        var rows = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));

        // Sorted here: the engines' collations differ.
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Text(object value) =>
        value is DBNull ? "(null)" : Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\n", "\\n", StringComparison.Ordinal);
}
