using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>The log of attempts: append-only, a row an attempt, kept when the video goes.</summary>
internal sealed class ProcessingLog(LibraryDatabase database, TimeProvider time)
{
    private readonly AttemptLister _lister = new(database);
    private readonly UserDirectory _users = new(database.Dialect);

    /// <summary>The row of an attempt; what it touched is filled in by the store that had the effect.</summary>
    public static LogRow Row(ProcessingStep step, string outcome, Attempt attempt, VideoId? videoId, DateTimeOffset completedAt) => new()
    {
        Target = StoredText.Clean(attempt.Target),
        VideoSite = videoId is { } id ? StoredText.Clean(id.Site) : null,
        VideoExternalId = videoId is { } named ? StorableMetadata.Key(named.Key) : null,
        DigestType = StoredText.CleanOrNull(attempt.Type?.Name),
        Step = StoredName<ProcessingStep>.Of(step),
        Outcome = outcome,
        Attempt = attempt.Lease?.Attempt ?? 1,
        JobId = attempt.Lease?.Key,
        Worker = StoredText.CleanOrNull(attempt.Lease?.Worker),
        StartedAt = Timestamp.From(attempt.StartedAt),
        CompletedAt = Timestamp.From(completedAt),
        InputTokens = attempt.Usage?.InputTokens,
        CachedInputTokens = attempt.Usage?.CachedInputTokens,
        OutputTokens = attempt.Usage?.OutputTokens,
        CostNanoUsd = NanoDollars.Of(attempt.Usage?.Cost),
    };

    /// <summary>The row of an attempt that failed.</summary>
    public static LogRow FailureRow(ProcessingStep step, Attempt attempt, VideoId? videoId, Failure failure, DateTimeOffset completedAt)
    {
        var row = Row(step, StoredName<IngestOutcome>.Of(IngestOutcome.Failed), attempt, videoId, completedAt);
        row.ErrorCode = failure.Code.ToString();
        row.ErrorMessage = StoredFailure.MessageOf(failure);
        row.Retryable = failure.IsRetryable;
        return row;
    }

    /// <summary>Writes the row of an attempt in the transaction of its effect, which is kept only where the attempt's lease is still held.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.LeaseLost"/>.</exception>
    public static async Task WriteAsync(LibraryConnection connection, StorageDialect dialect, LogRow row, Attempt attempt, CancellationToken cancellationToken)
    {
        await JobFence.RequireAsync(connection, dialect, attempt.Lease, cancellationToken).ConfigureAwait(false);
        await dialect.WriteAsync(connection, [row], cancellationToken).ConfigureAwait(false);
    }

    public Task AppendFailureAsync(ProcessingStep step, Attempt attempt, VideoId? videoId, Failure failure, CancellationToken cancellationToken) =>
        AppendAsync(FailureRow(step, attempt, videoId, failure, time.GetUtcNow()), attempt, videoId, cancellationToken);

    /// <summary>Appends an attempt that succeeded and changed nothing else.</summary>
    public Task AppendAsync(ProcessingStep step, string outcome, Attempt attempt, VideoId? videoId, CancellationToken cancellationToken) =>
        AppendAsync(Row(step, outcome, attempt, videoId, time.GetUtcNow()), attempt, videoId, cancellationToken);

    public Task<Page<ProcessingAttempt>> ListAsync(AttemptQuery query, CancellationToken cancellationToken) => _lister.ListAsync(query, cancellationToken);

    private Task<bool> AppendAsync(LogRow row, Attempt attempt, VideoId? videoId, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            row.UserId = await _users.FindOrAddAsync(connection, attempt.UserId, row.CompletedAt, cancellationToken).ConfigureAwait(false);

            // Locked, after the user as everywhere: one that is removed before the row is written could not be named in it.
            if (videoId is { } id)
                row.VideoId = await database.Dialect.Locked(connection.VideosNamed(id)).Select(video => (long?)video.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (attempt is { Provider: { } provider, Model: { } model })
                row.LlmId = await LlmDirectory.FindAsync(connection, provider, model, cancellationToken).ConfigureAwait(false);
            await WriteAsync(connection, database.Dialect, row, attempt, cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
