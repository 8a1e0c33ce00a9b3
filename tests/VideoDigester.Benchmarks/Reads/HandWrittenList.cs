using VideoDigester.Benchmarks.Engines;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>Pages of videos by hand, by key.</summary>
internal sealed class HandWrittenList(string schema)
{
    private readonly string _newest = Sql(schema, "", "v.added_at DESC, v.id DESC");

    private readonly string _viewed = Sql(
        schema,
        $"""
        WHERE v.view_count IS NOT NULL AND (v.view_count, v.id) < (@views, @id) AND v.duration_ms >= @least
            AND EXISTS (SELECT 1 FROM {schema}transcripts t WHERE t.video_id = v.id AND t.superseded_at IS NULL)
        """,
        "v.view_count DESC, v.id DESC");

    public Task<IReadOnlyList<VideoSummary>> NewestAsync(BareStatements statements) => ListAsync(statements, _newest);

    public Task<IReadOnlyList<VideoSummary>> ViewedAsync(BareStatements statements, ViewedPlace after) =>
        ListAsync(statements, _viewed, ("@views", after.Views), ("@id", after.Id), ("@least", ViewedPlace.LeastMilliseconds));

    private static async Task<IReadOnlyList<VideoSummary>> ListAsync(BareStatements statements, string sql, params (string Name, object Value)[] parameters)
    {
        var videos = new List<VideoSummary>(ViewedPlace.PageSize);
        await statements.ReadAsync(sql, row => videos.Add(Read(row)), parameters);
        return videos;
    }

    // The rows of the page first: what is shown beside them is looked up for those alone.
    private static string Sql(string schema, string where, string order) =>
        $"""
        SELECT v.site, v.external_id, v.url, v.title, c.name, v.thumbnail_url, v.duration_ms, v.published_at, v.published_precision, v.language, v.view_count, v.added_at,
            EXISTS (SELECT 1 FROM {schema}transcripts t WHERE t.video_id = v.id AND t.superseded_at IS NULL)
        FROM (SELECT * FROM {schema}videos v {where} ORDER BY {order} LIMIT {ViewedPlace.PageSize}) v LEFT JOIN {schema}channels c ON c.id = v.channel_id ORDER BY {order}
        """;

    private static VideoSummary Read(BareRow row) => new()
    {
        Id = new VideoId(row.Text(0), row.Text(1)),
        Url = row.Text(2),
        Title = row.TextOrNull(3),
        ChannelName = row.TextOrNull(4),
        ThumbnailUrl = row.TextOrNull(5),
        Duration = row.TimeOrNull(6),
        Published = row.InstantOrNull(7) is { } published ? new PublishedDate(published, StoredName<DatePrecision>.Parse(row.Text(8))) : null,
        Language = row.TextOrNull(9),
        ViewCount = row.NumberOrNull(10),
        AddedAt = row.Instant(11),
        HasTranscript = row.Flag(12),
    };
}
