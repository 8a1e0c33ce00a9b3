using System.Collections.Concurrent;
using System.Text.Json;
using LinqToDB;
using LinqToDB.Data;

namespace VideoDigester.Storage.Jobs;

/// <summary>Gives jobs to workers: of the sites that may be asked now the first job by priority, turn and age.</summary>
internal sealed class JobClaimer(LibraryDatabase database, TimeProvider time)
{
    /// <summary>How often it is looked again where others were faster.</summary>
    private const int MostRounds = 20;

    private readonly QueueDialect _queue = database.Dialect.Queue;
    private readonly ConcurrentDictionary<(string Kinds, bool LeavesSites), ClaimSql> _statements = new();

    public async Task<LeasedJob?> ClaimAsync(ClaimTerms terms, CancellationToken cancellationToken)
    {
        var leavesSites = terms.LeftSites.Count > 0;
        var sql = _statements.GetOrAdd(
            (string.Join(',', terms.Kinds.Order()), leavesSites), static (key, made) => new ClaimSql(made.Queue, made.Kinds, key.LeavesSites), (Queue: _queue, terms.Kinds));
        var pace = terms.SiteInterval * (1 + (terms.Jitter * Random.Shared.NextDouble()));
        for (var round = 0; round < MostRounds; round++)
        {
            DataParameter[] parameters =
            [
                new DataParameter("worker", terms.Worker, DataType.NVarChar),
                new DataParameter("lease", Duration.Milliseconds(terms.Lease), DataType.Int64),
                new DataParameter("concurrency", (long)terms.SiteConcurrency, DataType.Int64),
                new DataParameter("pace", Duration.Milliseconds(pace), DataType.Int64),
                .. leavesSites ? [new DataParameter("left", JsonSerializer.Serialize(terms.LeftSites.ToList(), JobLineContext.Default.ListString), DataType.NVarChar)] : Array.Empty<DataParameter>(),
                .. _queue.Clock(time),
            ];
            if (await _queue.ClaimAsync(database, sql, parameters, cancellationToken).ConfigureAwait(false) is not { } row)
                return null;
            if (row.For(terms.Worker) is { } job)
                return job;
        }

        return null;
    }
}
