namespace VideoDigester.Storage;

/// <summary>What lists show of a video, as the columns of a statement in which the table of videos is called <c>v</c>.</summary>
internal static class SummaryColumns
{
    /// <summary>The columns of the table that are needed for them, those of every order among them: rows that an engine has to sort are no wider than that.</summary>
    public const string Needed =
        "v.id, v.site, v.external_id, v.url, v.title, v.title_sort, v.channel_id, v.thumbnail_url, v.duration_ms, v.published_at, v.published_precision, v.language, v.view_count, v.added_at";

    public static string Of(string prefix) =>
        $"""
        v.site, v.external_id, v.url, v.title, (SELECT c.name FROM {prefix}channels c WHERE c.id = v.channel_id), v.thumbnail_url, v.duration_ms, v.published_at, v.published_precision, v.language, v.view_count, v.added_at,
            {HasTranscript(prefix)}
        """;

    // Not EXISTS: PostgreSQL would answer that for a page by reading all transcripts, as it thinks of the rows before the limit.
    public static string HasTranscript(string prefix) => $"(SELECT 1 FROM {prefix}transcripts t WHERE t.video_id = v.id AND t.superseded_at IS NULL LIMIT 1) IS NOT NULL";

    public static VideoSummary Read(ref ColumnCursor next) => new()
    {
        Id = new VideoId(next.Text(), next.Text()),
        Url = next.Text(),
        Title = next.TextOrNull(),
        ChannelName = next.TextOrNull(),
        ThumbnailUrl = next.TextOrNull(),
        Duration = Duration.Of(next.NumberOrNull()),
        Published = VideoMapping.Published(next.MomentOrNull(), next.TextOrNull()),
        Language = next.TextOrNull(),
        ViewCount = next.NumberOrNull(),
        AddedAt = next.Moment().Value,
        HasTranscript = next.Flag(),
    };
}
