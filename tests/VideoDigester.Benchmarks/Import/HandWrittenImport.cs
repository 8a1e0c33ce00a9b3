using System.Data.Common;
using VideoDigester.Library;

namespace VideoDigester.Benchmarks.Import;

/// <summary>
/// The yardstick: a hand-written ADO.NET loop that writes the same rows in the same transactions (the video, then each transcript),
/// with prepared statements, into a database that the library migrated.
/// </summary>
internal abstract class HandWrittenImport(DbConnection connection, string schema) : IImportYardstick
{
    private readonly Dictionary<string, DbCommand> _prepared = [];
    private readonly Dictionary<(string Table, string Site, string Name), long> _names = [];
    private DbTransaction? _transaction;

    public async Task<(int Videos, int Segments)> RunAsync(IEnumerable<ReadVideo> videos)
    {
        var (count, segments) = (0, 0);
        foreach (var read in videos)
        {
            if (read.Record is not { } record)
                continue;
            _transaction = await connection.BeginTransactionAsync();
            var video = await WriteVideoAsync(record.Metadata, read.Attempt.Target, read.Attempt.StartedAt);
            await _transaction.CommitAsync();
            await _transaction.DisposeAsync();
            foreach (var transcript in read.Captions.Select(captions => captions.Transcript).OfType<Transcript>())
            {
                _transaction = await connection.BeginTransactionAsync();
                await WriteTranscriptAsync(video, transcript, read.Attempt.StartedAt);
                await _transaction.CommitAsync();
                await _transaction.DisposeAsync();
                segments += transcript.Segments.Count;
            }

            count++;
        }

        return (count, segments);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
            await command.DisposeAsync();
        await connection.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract object Instant(DateTimeOffset moment);

    protected abstract Task WriteSegmentsAsync(long transcript, IReadOnlyList<TranscriptSegment> segments);

    protected async Task<long> InsertAsync(string table, string? returning, params (string Column, object? Value)[] values)
    {
        if (!_prepared.TryGetValue(table, out var command))
            _prepared[table] = command = await PrepareAsync(table, returning, values);
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        command.Transaction = _transaction;
        if (returning is not null)
            return (long)(await command.ExecuteScalarAsync())!;
        await command.ExecuteNonQueryAsync();
        return 0;
    }

    private async Task<DbCommand> PrepareAsync(string table, string? returning, (string Column, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO {schema}{table} ({string.Join(", ", values.Select(v => v.Column))}) VALUES ({string.Join(", ", values.Select((_, i) => $"@p{i}"))})"
            + (returning is null ? "" : $" RETURNING {returning}");
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.DbType = TypeOf(values[i].Column);
            command.Parameters.Add(parameter);
        }

        command.Transaction = _transaction;
        await command.PrepareAsync();
        return command;
    }

    protected abstract System.Data.DbType TypeOf(string column);

    private async Task<long> WriteVideoAsync(VideoMetadata m, string path, DateTimeOffset started)
    {
        var now = Instant(started);
        var fetched = Instant(m.FetchedAt);
        long? channel = m.Channel is null ? null : await NamedAsync("channels", m.Id.Site, m.Channel.Key, () => InsertAsync(
            "channels", "id", ("site", m.Id.Site), ("external_id", m.Channel.Key), ("name", m.Channel.Name), ("handle", m.Channel.Handle), ("url", m.Channel.Url),
            ("description", m.Channel.Description), ("thumbnail_url", m.Channel.ThumbnailUrl), ("follower_count", m.Channel.FollowerCount),
            ("metadata_fetched_at", fetched), ("added_at", now), ("updated_at", now)));
        var video = await InsertAsync(
            "videos", "id", ("channel_id", channel), ("site", m.Id.Site), ("external_id", m.Id.Key), ("url", m.Url), ("title", m.Title), ("description", m.Description),
            ("thumbnail_url", m.ThumbnailUrl), ("duration_ms", (long?)m.Duration?.TotalMilliseconds), ("published_at", m.Published is { } p ? Instant(p.Value) : null),
            ("published_precision", m.Published is { } known ? known.Precision == DatePrecision.Day ? "day" : "instant" : null), ("language", m.Language), ("age_limit", m.AgeLimit),
            ("view_count", m.ViewCount), ("like_count", m.LikeCount), ("comment_count", m.CommentCount), ("source_path", path),
            ("metadata_fetched_at", fetched), ("added_at", now), ("updated_at", now));
        if (m.ViewCount is not null || m.LikeCount is not null || m.CommentCount is not null || m.Channel?.FollowerCount is not null)
            await InsertAsync(
                "video_statistics", null, ("video_id", video), ("observed_at", fetched), ("view_count", m.ViewCount), ("like_count", m.LikeCount),
                ("comment_count", m.CommentCount), ("follower_count", m.Channel?.FollowerCount));
        await WriteNamesAsync("categories", "category_id", video, m.Id.Site, m.Categories);
        await WriteNamesAsync("tags", "tag_id", video, null, m.Tags);
        for (var i = 0; i < m.Chapters.Count; i++)
            await InsertAsync(
                "video_chapters", null, ("video_id", video), ("position", (long)i), ("start_ms", (long)m.Chapters[i].Start.TotalMilliseconds),
                ("end_ms", (long)m.Chapters[i].End.TotalMilliseconds), ("title", m.Chapters[i].Title));
        for (var i = 0; i < m.Heatmap.Count; i++)
            await InsertAsync(
                "video_heatmap", null, ("video_id", video), ("position", (long)i), ("start_ms", (long)m.Heatmap[i].Start.TotalMilliseconds),
                ("end_ms", (long)m.Heatmap[i].End.TotalMilliseconds), ("value", m.Heatmap[i].Value));
        await WriteLogAsync("metadata", m.Id, video, null, path, started);
        return video;
    }

    private async Task WriteTranscriptAsync(long video, Transcript transcript, DateTimeOffset started)
    {
        var info = transcript.Info;
        var id = await InsertAsync(
            "transcripts", "id", ("video_id", video), ("language", info.Language), ("source", "automatic"), ("format", "vtt"), ("status", "completed"),
            ("source_url", info.SourceUrl), ("content_hash", info.ContentHash), ("segment_count", (long)info.SegmentCount), ("word_count", (long)info.WordCount),
            ("fetched_at", Instant(info.FetchedAt)), ("processed_at", Instant(started)));
        await WriteSegmentsAsync(id, transcript.Segments);
        await WriteLogAsync("transcript", info.VideoId, video, id, info.SourceUrl!, started);
    }

    private Task<long> WriteLogAsync(string step, VideoId id, long video, long? transcript, string target, DateTimeOffset started) => InsertAsync(
        "processing_logs", null, ("target", target), ("video_id", video), ("video_site", id.Site), ("video_external_id", id.Key), ("transcript_id", transcript),
        ("step", step), ("outcome", "added"), ("attempt", 1L), ("started_at", Instant(started)), ("completed_at", Instant(started)));

    private async Task WriteNamesAsync(string table, string column, long video, string? site, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var folded = name.ToLowerInvariant();
            var id = await NamedAsync(table, site ?? "", name, () => site is null
                ? InsertAsync(table, "id", ("name", name), ("folded", folded))
                : InsertAsync(table, "id", ("site", site), ("name", name), ("folded", folded)));
            await InsertAsync($"video_{table}", null, ("video_id", video), (column, id), ("position", (long)i));
        }
    }

    // The loop knows that it writes alone into an empty database: a name that it wrote once need not be looked up again.
    private async Task<long> NamedAsync(string table, string site, string name, Func<Task<long>> insert) =>
        _names.TryGetValue((table, site, name), out var id) ? id : _names[(table, site, name)] = await insert();
}
