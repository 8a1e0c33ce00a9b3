using System.Buffers;
using System.Data.Common;
using System.Text.Json;
using VideoDigester.Benchmarks.Engines;

namespace VideoDigester.Benchmarks.Web.Bare;

/// <summary>A video by plain SELECTs, one after the other: the rows that the API shows of it, and, for the page, the first 200 segments of a transcript.</summary>
internal sealed class BareVideos(BareEngine engine)
{
    private readonly string _video =
        $"""
        SELECT v.id, v.added_at AS "addedAt", v.updated_at AS "updatedAt", v.removed_at AS "removedAt",
            v.site || ':' || v.external_id AS "id", v.url AS "url", v.metadata_fetched_at AS "fetchedAt", v.title AS "title", v.description AS "description", v.thumbnail_url AS "thumbnailUrl",
            v.duration_ms / 1000.0 AS "duration", v.published_at AS "publishedAt", v.release_at AS "releaseAt", v.language AS "language", v.live_status AS "liveStatus", v.availability AS "availability",
            v.age_limit AS "ageLimit", v.view_count AS "viewCount", v.like_count AS "likeCount", v.comment_count AS "commentCount",
            c.external_id AS "key", c.name AS "name", c.handle AS "handle", c.url AS "url", c.description AS "description", c.thumbnail_url AS "thumbnailUrl", c.follower_count AS "followerCount",
            c.is_verified AS "isVerified"
        FROM {engine.Schema}videos v LEFT JOIN {engine.Schema}channels c ON c.id = v.channel_id WHERE v.site = @site AND v.external_id = @key
        """;

    private readonly (string Member, string Sql)[] _lists =
    [
        ("categories", $"SELECT n.name FROM {engine.Schema}video_categories l JOIN {engine.Schema}categories n ON n.id = l.category_id WHERE l.video_id = @video ORDER BY l.position"),
        ("tags", $"SELECT n.name FROM {engine.Schema}video_tags l JOIN {engine.Schema}tags n ON n.id = l.tag_id WHERE l.video_id = @video ORDER BY l.position"),
    ];

    private readonly (string Member, string Sql)[] _tables =
    [
        ("chapters", $"""SELECT start_ms / 1000.0 AS "start", end_ms / 1000.0 AS "end", title AS "title" FROM {engine.Schema}video_chapters WHERE video_id = @video ORDER BY position"""),
        ("heatmap", $"""SELECT start_ms / 1000.0 AS "start", end_ms / 1000.0 AS "end", value AS "value" FROM {engine.Schema}video_heatmap WHERE video_id = @video ORDER BY position"""),
        ("statistics", $"""
            SELECT observed_at AS "observedAt", view_count AS "views", like_count AS "likes", comment_count AS "comments", follower_count AS "channelFollowers"
            FROM {engine.Schema}video_statistics WHERE video_id = @video ORDER BY observed_at
            """),
        ("transcripts", $"""
            SELECT language AS "language", source AS "source", format AS "format", segment_count AS "segmentCount", word_count AS "wordCount", content_hash AS "contentHash", source_url AS "sourceUrl",
                fetched_at AS "fetchedAt"
            FROM {engine.Schema}transcripts WHERE video_id = @video AND superseded_at IS NULL
            """),
    ];

    private readonly (string Member, string Sql) _segments = ("segments", $"""
        SELECT s.start_ms / 1000.0 AS "start", s.end_ms / 1000.0 AS "end", s.text AS "text", s.speaker AS "speaker" FROM {engine.Schema}transcript_segments s
        WHERE s.transcript_id = (SELECT min(id) FROM {engine.Schema}transcripts WHERE video_id = @video AND superseded_at IS NULL) AND s.position < 200 ORDER BY s.position
        """);

    /// <summary>Writes a video.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="withWords">Whether some of what is said in it is written too.</param>
    /// <param name="to">Where it is written.</param>
    /// <returns>Whether it is there.</returns>
    public async Task<bool> WriteAsync(string id, bool withWords, IBufferWriter<byte> to)
    {
        await using var connection = await engine.OpenAsync();
        await using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        if (await WriteVideoAsync(json, connection, id) is not { } video)
            return false;
        foreach (var (member, sql) in _lists)
            await WriteAsync(json, connection, member, sql, video, row => json.WriteStringValue(row.GetString(0)));
        foreach (var (member, sql) in withWords ? _tables.Append(_segments) : _tables)
            await WriteAsync(json, connection, member, sql, video, row =>
            {
                json.WriteStartObject();
                JsonRow.WriteMembers(json, row, 0, row.FieldCount);
                json.WriteEndObject();
            });
        json.WriteEndObject();
        return true;
    }

    private async Task<long?> WriteVideoAsync(Utf8JsonWriter json, DbConnection connection, string id)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _video;
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        Add(command, "@site", id[..colon]);
        Add(command, "@key", id[(colon + 1)..]);
        await using var row = await command.ExecuteReaderAsync();
        if (!await row.ReadAsync())
            return null;
        JsonRow.WriteMembers(json, row, 1, 4);
        json.WriteStartObject("metadata");
        JsonRow.WriteMembers(json, row, 4, 20);
        json.WriteStartObject("channel");
        JsonRow.WriteMembers(json, row, 20, row.FieldCount);
        json.WriteEndObject();
        json.WriteEndObject();
        return row.GetInt64(0);
    }

    private static async Task WriteAsync(Utf8JsonWriter json, DbConnection connection, string member, string sql, long video, Action<DbDataReader> write)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Add(command, "@video", video);
        json.WriteStartArray(member);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            write(rows);
        json.WriteEndArray();
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
