using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Retention;

/// <summary>Old attempts that nobody needs.</summary>
internal sealed class LogRetention(LibraryDatabase database)
{
    private static readonly string TranscriptStep = StoredName<ProcessingStep>.Of(ProcessingStep.Transcript);

    public Task<long> CountAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => Old(connection, before).LongCountAsync(cancellationToken), cancellationToken);

    public Task<long> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        PruneBatches.RunAsync(database, connection => Old(connection, before), cancellationToken);

    /// <summary>
    /// What may go: it cost nothing, no digest came of it, and where its video is in the library it is neither the last attempt at it nor one of those that say why it has no captions, which adding it again reads.
    /// </summary>
    private static IQueryable<LogRow> Old(LibraryConnection connection, DateTimeOffset moment)
    {
        var before = Timestamp.From(moment);
        var transcriptStep = TranscriptStep;
        return
            from log in connection.Logs
            where log.CompletedAt < before
                && log.DigestId == null
                && (log.InputTokens ?? 0) == 0
                && (log.CachedInputTokens ?? 0) == 0
                && (log.OutputTokens ?? 0) == 0
                && (log.CostNanoUsd ?? 0) == 0
            where !connection.Videos.Any(video => video.Site == log.VideoSite && video.ExternalId == log.VideoExternalId
                && (!connection.Logs.Any(later => later.VideoSite == log.VideoSite && later.VideoExternalId == log.VideoExternalId && later.Id > log.Id)
                    || (log.Step == transcriptStep
                        && log.ErrorCode != null
                        && log.StartedAt >= video.MetadataFetchedAt
                        && !connection.Transcripts.Any(transcript => transcript.VideoId == video.Id && transcript.SupersededAt == null))))
            select log;
    }
}
