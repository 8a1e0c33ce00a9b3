using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>The log of attempts: append-only, a row an attempt, kept when the video goes.</summary>
internal sealed class ProcessingLog(LibraryDatabase database, TimeProvider time)
{
    /// <summary>The row of an attempt; what it touched is filled in by the store that had the effect.</summary>
    public static LogRow Row(ProcessingStep step, string outcome, Attempt attempt, VideoId? videoId, DateTimeOffset completedAt) => new()
    {
        Target = StoredText.Clean(attempt.Target),
        VideoSite = videoId is { } id ? StoredText.Clean(id.Site) : null,
        VideoExternalId = videoId is { } named ? StorableMetadata.Key(named.Key) : null,
        Step = StoredName<ProcessingStep>.Of(step),
        Outcome = outcome,
        Attempt = 1,
        StartedAt = Timestamp.From(attempt.StartedAt),
        CompletedAt = Timestamp.From(completedAt),
    };

    public Task AppendFailureAsync(ProcessingStep step, Attempt attempt, VideoId? videoId, Failure failure, CancellationToken cancellationToken)
    {
        var row = Row(step, StoredName<ImportOutcome>.Of(ImportOutcome.Failed), attempt, videoId, time.GetUtcNow());
        row.ErrorCode = failure.Code.ToString();
        row.ErrorMessage = StoredText.Clean(failure.Message);
        row.Retryable = failure.IsRetryable;
        return database.WriteAsync(
            async connection =>
            {
                if (videoId is { } id)
                    row.VideoId = await connection.VideosNamed(id).Select(video => (long?)video.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                await database.Dialect.WriteAsync(connection, [row], cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <summary>The attempts at a video, oldest first.</summary>
    public Task<IReadOnlyList<ProcessingAttempt>> ListAsync(VideoId id, CancellationToken cancellationToken)
    {
        var (site, key) = (StoredText.Clean(id.Site), StorableMetadata.Key(id.Key));
        return database.QueryAsync<IReadOnlyList<ProcessingAttempt>>(
            async connection =>
            {
                var attempts =
                    from log in connection.Logs
                    from digest in connection.Digests.LeftJoin(digest => digest.Id == log.DigestId)
                    where log.VideoSite == site && log.VideoExternalId == key
                    orderby log.StartedAt, log.Id
                    select new { Log = log, DigestId = (Guid?)digest.PublicId };
                var rows = await attempts.ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. rows.Select(row => Read(row.Log, row.DigestId))];
            },
            cancellationToken);
    }

    private static ProcessingAttempt Read(LogRow row, Guid? digestId) => new()
    {
        Step = StoredName<ProcessingStep>.Parse(row.Step),
        Outcome = row.Outcome,
        Target = row.Target,
        StartedAt = row.StartedAt.Value,
        CompletedAt = row.CompletedAt.Value,
        VideoId = row is { VideoSite: { } site, VideoExternalId: { } key } ? new VideoId(site, key) : null,
        DigestId = digestId is { } id ? new DigestId(id) : null,
        Error = row.ErrorCode is { } code ? new Failure(Enum.TryParse<ErrorCode>(code, out var known) ? known : ErrorCode.Unknown, row.ErrorMessage ?? "") : null,
    };
}
