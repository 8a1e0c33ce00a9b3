using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Jobs;

/// <summary>Reads jobs: one, a page in the order in which they were queued, or what changed.</summary>
internal sealed class JobLister(LibraryDatabase database, TimeProvider time)
{
    public Task<StoredJob?> FindAsync(JobId id, CancellationToken cancellationToken)
    {
        var name = id.Value;
        return database.QueryAsync(
            async connection => (await ListedJob.Of(connection, connection.Jobs.Where(job => job.PublicId == name)).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false))?.Read(),
            cancellationToken);
    }

    public Task<Page<StoredJob>> ListAsync(JobQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, JobQuery.MaxPageSize, "jobs");
        var after = query.After is { } cursor ? JobCursor.Read(cursor, query.Descending) : null;
        return database.QueryAsync(
            async connection =>
            {
                var rows = await Query(connection, query, after).ToListAsync(cancellationToken).ConfigureAwait(false);
                return KeysetPage.Of(rows, query.PageSize, row => row.Read(), row => new JobCursor(query.Descending, row.Row.Id).Write());
            },
            cancellationToken);
    }

    /// <summary>The jobs that changed at a moment or later, in the order in which they did; a job that changed again comes with its last change only.</summary>
    /// <param name="since">The moment, by the database's time.</param>
    /// <param name="after">The public id of the last job of that very moment that was read, or null.</param>
    /// <param name="most">The most to read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<List<StoredJob>> ChangesAsync(DateTimeOffset since, JobId? after, int most, CancellationToken cancellationToken)
    {
        var from = Timestamp.From(since);
        return database.QueryAsync(
            async connection =>
            {
                var jobs = connection.Jobs.Where(job => job.ChangedAt >= from);
                if (after is { Value: var last })
                    jobs = jobs.Where(job => job.ChangedAt > from || job.Id > connection.Jobs.Where(same => same.PublicId == last).Select(same => same.Id).First());
                var rows = await ListedJob.Of(connection, jobs.OrderBy(job => job.ChangedAt).ThenBy(job => job.Id).Take(most)).ToListAsync(cancellationToken).ConfigureAwait(false);
                return rows.OrderBy(row => row.Row.ChangedAt).ThenBy(row => row.Row.Id).Select(row => row.Read()).ToList();
            },
            cancellationToken);
    }

    /// <summary>The database's time.</summary>
    public Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => database.QueryAsync(
        async connection => (await database.Dialect.Queue.NowAsync(connection, time, cancellationToken).ConfigureAwait(false)).Value, cancellationToken);

    /// <summary>The query of one page, with one row more: whether there is a next page.</summary>
    internal static IQueryable<ListedJob> Query(LibraryConnection connection, JobQuery query, JobCursor? after)
    {
        var matching = Matching(connection, query);
        if (after is { Id: var last })
            matching = query.Descending ? matching.Where(job => job.Id < last) : matching.Where(job => job.Id > last);
        var page = (query.Descending ? matching.OrderByDescending(job => job.Id) : matching.OrderBy(job => job.Id)).Take(query.PageSize + 1);
        var rows = ListedJob.Of(connection, page);
        return query.Descending ? rows.OrderByDescending(job => job.Row.Id) : rows.OrderBy(job => job.Row.Id);
    }

    private static IQueryable<JobRow> Matching(LibraryConnection connection, JobQuery query)
    {
        var jobs = JobsInStates.Of(connection, query.States);
        if (query.States.Count > 0)
        {
            var states = query.States.Select(Name).Distinct(StringComparer.Ordinal).ToList();
            jobs = jobs.Where(job => states.Contains(job.State));
        }

        if (query.Kind is { } wanted)
        {
            var kind = Name(wanted);
            jobs = jobs.Where(job => job.Kind == kind);
        }

        if (query.Site is { } given)
        {
            var site = StorableMetadata.Key(given);
            jobs = jobs.Where(job => job.Site == site);
        }

        if (StoredText.Clean(query.Target) is { } target)
            jobs = jobs.Where(job => job.Target == target);
        if (query.SubscriptionId is { Value: var subscription })
            jobs = jobs.Where(job => job.SubscriptionId == connection.Subscriptions.Where(row => row.PublicId == subscription).Select(row => (long?)row.Id).FirstOrDefault());
        if (query.UserId is { } named)
        {
            var user = UserDirectory.Named(connection, named);
            jobs = jobs.Where(job => user.Any(known => known.Id == job.UserId));
        }

        return jobs;
    }

    private static string Name<T>(T value)
        where T : struct, Enum => Enum.IsDefined(value) ? StoredName<T>.Of(value) : throw new VideoDigesterException(ErrorCode.InvalidRequest, $"{value} is no {typeof(T).Name}.");
}
