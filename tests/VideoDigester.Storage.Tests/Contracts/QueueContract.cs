using LinqToDB.Data;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What the contracts of the queue share. No test waits for its time: the rows' times are moved instead, for a server has a clock of its own.</summary>
public abstract class QueueContract : StorageContract
{
    private protected static readonly ClaimTerms Terms = new()
    {
        Worker = "ann",
        Lease = TimeSpan.FromMinutes(2),
        SiteConcurrency = 100,
        SiteInterval = TimeSpan.Zero,
        Jitter = 0,
    };

    private protected JobStore Jobs => Library.Jobs;

    private protected static NewJob New(string key, string site = "", string flow = "", JobPriority priority = JobPriority.Normal, JobKind kind = JobKind.Add) => new()
    {
        Id = new JobId(Guid.CreateVersion7()),
        Kind = kind,
        Target = key,
        UniqueKey = $"{kind}:{key}",
        Request = $"{{\"kind\":\"{kind}\",\"note\":\"ü\"}}",
        Site = site,
        Priority = priority,
        Flow = flow,
    };

    private protected async Task<EnqueuedJob> EnqueueAsync(NewJob job) => (await Jobs.EnqueueAsync([job], CancellationToken.None))[0];

    private protected Task<IReadOnlyList<EnqueuedJob>> EnqueueAsync(params IEnumerable<NewJob> jobs) => Jobs.EnqueueAsync([.. jobs], CancellationToken.None);

    private protected Task<LeasedJob?> ClaimAsync(ClaimTerms? terms = null) => Jobs.ClaimAsync(terms ?? Terms, CancellationToken.None);

    private protected async Task<LeasedJob> RequireClaimAsync(ClaimTerms? terms = null) => await ClaimAsync(terms) ?? throw new InvalidOperationException("There is nothing to do.");

    /// <summary>What is given out until nothing is left: the targets in their order.</summary>
    private protected async Task<List<string>> DrainAsync(ClaimTerms? terms = null, int most = int.MaxValue)
    {
        var order = new List<string>();
        while (order.Count < most && await ClaimAsync(terms) is { } job)
        {
            order.Add(job.Target);
            Assert.True(await SettleAsync(job, JobState.Succeeded));
        }

        return order;
    }

    private protected Task<bool> SettleAsync(LeasedJob job, JobState state, Failure? error = null, SiteReport? site = null, TimeSpan delay = default) =>
        Jobs.SettleAsync(job.Lease, new JobSettlement { State = state, Error = error, Site = site, Delay = delay }, CancellationToken.None);

    private protected async Task<StoredJob> FindAsync(JobId id) => await Jobs.FindAsync(id, CancellationToken.None) ?? throw new InvalidOperationException($"{id} is not there.");

    /// <summary>Moves all times of the queue into the past, as if so much time had gone by.</summary>
    private protected Task PassAsync(TimeSpan time) => Library.Database.WriteAsync(
        async connection =>
        {
            await ShiftAsync(connection, "processing_jobs", time, "available_at", "created_at", "started_at", "finished_at", "changed_at", "lease_until");
            await ShiftAsync(connection, "site_states", time, "paused_until", "next_request_at", "changed_at");
            return true;
        },
        CancellationToken.None);

    private Task<int> ShiftAsync(LibraryConnection connection, string table, TimeSpan time, params string[] columns)
    {
        var span = Library.Dialect.Queue.Span(((long)time.TotalMilliseconds).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return connection.ExecuteAsync($"UPDATE {Library.Dialect.Queue.Prefix}{table} SET {string.Join(", ", columns.Select(column => $"{column} = {column} - {span}"))}");
    }
}
