using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Lists the log a page at a time, in the order in which attempts were recorded.</summary>
internal sealed class AttemptLister(LibraryDatabase database)
{
    public Task<Page<ProcessingAttempt>> ListAsync(AttemptQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, AttemptQuery.MaxPageSize, "attempts");
        var after = query.After is { } cursor ? AttemptCursor.Read(cursor, query.Descending) : null;
        return database.QueryAsync(connection => ReadPageAsync(connection, query, after, cancellationToken), cancellationToken);
    }

    /// <summary>The query of one page, with one row more: whether there is a next page.</summary>
    internal static IQueryable<AttemptRow> Query(LibraryConnection connection, AttemptQuery query, AttemptCursor? after)
    {
        var matching = Matching(connection, query);
        if (after is { Id: var last })
            matching = query.Descending ? matching.Where(log => log.Id < last) : matching.Where(log => log.Id > last);
        var attempts =
            from log in query.Descending ? matching.OrderByDescending(log => log.Id) : matching.OrderBy(log => log.Id)
            from digest in connection.Digests.LeftJoin(digest => digest.Id == log.DigestId)
            from llm in connection.Llms.LeftJoin(llm => llm.Id == log.LlmId)
            from job in connection.Jobs.LeftJoin(job => job.Id == log.JobId)
            select new AttemptRow { Log = log, DigestId = (Guid?)digest.PublicId, JobId = (Guid?)job.PublicId, Provider = llm.Provider, Model = llm.Model };
        return attempts.Take(query.PageSize + 1);
    }

    private static async Task<Page<ProcessingAttempt>> ReadPageAsync(
        LibraryConnection connection, AttemptQuery query, AttemptCursor? after, CancellationToken cancellationToken)
    {
        var rows = await Query(connection, query, after).ToListAsync(cancellationToken).ConfigureAwait(false);
        return KeysetPage.Of(
            rows, query.PageSize, Read, row => new AttemptCursor(query.Descending, row.Log.Id).Write());
    }

    private static IQueryable<LogRow> Matching(LibraryConnection connection, AttemptQuery query)
    {
        IQueryable<LogRow> logs = connection.Logs;
        if (query.VideoId is { } id)
        {
            var (site, key) = (StoredText.Clean(id.Site), StorableMetadata.Key(id.Key));
            logs = logs.Where(log => log.VideoSite == site && log.VideoExternalId == key);
        }

        if (query.JobId is { Value: var job })
            logs = from log in logs from known in connection.Jobs.InnerJoin(known => known.Id == log.JobId) where known.PublicId == job select log;

        if (query.UserId is { } named)
        {
            var user = UserDirectory.Named(connection, named);
            logs = from log in logs from known in user.InnerJoin(known => known.Id == log.UserId) select log;
        }

        if (query.Step is { } wanted)
        {
            if (!Enum.IsDefined(wanted))
                throw new VideoDigesterException(ErrorCode.InvalidRequest, $"{wanted} is not a step.");
            var step = StoredName<ProcessingStep>.Of(wanted);
            logs = logs.Where(log => log.Step == step);
        }

        if (query.HasFailed is { } hasFailed)
            logs = hasFailed ? logs.Where(log => log.ErrorCode != null) : logs.Where(log => log.ErrorCode == null);
        if (Timestamp.From(query.StartedFrom) is { } from)
            logs = logs.Where(log => log.StartedAt >= from);
        if (Timestamp.From(query.StartedBefore) is { } before)
            logs = logs.Where(log => log.StartedAt < before);
        return logs;
    }

    private static ProcessingAttempt Read(AttemptRow attempt)
    {
        var row = attempt.Log;
        return new ProcessingAttempt
        {
            Step = StoredName<ProcessingStep>.Parse(row.Step),
            Outcome = row.Outcome,
            Target = row.Target,
            StartedAt = row.StartedAt.Value,
            CompletedAt = row.CompletedAt.Value,
            VideoId = row is { VideoSite: { } site, VideoExternalId: { } key } ? new VideoId(site, key) : null,
            DigestId = attempt.DigestId is { } id ? new DigestId(id) : null,
            DigestType = row.DigestType is { } type ? new DigestType(type) : null,
            Provider = attempt.Provider,
            Model = attempt.Model,
            Usage = row is { InputTokens: null, CachedInputTokens: null, OutputTokens: null, CostNanoUsd: null }
                ? null
                : StoredUsage.Read(row.InputTokens, row.CachedInputTokens, row.OutputTokens, row.CostNanoUsd),
            Error = row.ErrorCode is { } code ? StoredFailure.Read(code, row.ErrorMessage, row.Retryable) : null,
            JobId = attempt.JobId is { } job ? new JobId(job) : null,
            Attempt = row.Attempt,
            Worker = row.Worker,
            NextAttemptAt = row.NextAttemptAt?.Value,
        };
    }
}
