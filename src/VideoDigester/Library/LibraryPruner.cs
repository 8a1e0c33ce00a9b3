using VideoDigester.Storage;
using VideoDigester.Storage.Retention;

namespace VideoDigester.Library;

/// <summary>
/// Prunes, top to bottom, a table after the other: what is counted in a dry run is what would be removed. No transaction removes more than a batch, so that others write in between.
/// </summary>
internal sealed class LibraryPruner(LibraryDatabase database, ClaimStore claimStore, RetentionOptions usual, TimeProvider time)
{
    // Whoever waited for a claim has long gone.
    private static readonly TimeSpan ClaimsKept = TimeSpan.FromDays(1);

    private readonly LogRetention _logs = new(database);
    private readonly JobRetention _jobs = new(database);
    private readonly StatisticsRetention _statistics = new(database);
    private readonly ClaimRetention _claims = new(database, claimStore);
    private readonly PartRetention _parts = new(database);
    private readonly BudgetRetention _budgets = new(database);
    private readonly InteractionRetention _interactions = new(database);

    public async Task<PruneResult> PruneAsync(PruneOptions options, CancellationToken cancellationToken)
    {
        var (kept, isDry, now) = (Checked(options.Retention ?? usual), options.DryRun, time.GetUtcNow());
        var result = new PruneResult
        {
            IsDryRun = isDry,
            Jobs = await OfAsync(now - kept.FinishedJobs, isDry ? _jobs.CountFinishedAsync : _jobs.PruneFinishedAsync, cancellationToken).ConfigureAwait(false)
                + await OfAsync(now - kept.FailedJobs, isDry ? _jobs.CountFailedAsync : _jobs.PruneFailedAsync, cancellationToken).ConfigureAwait(false),
            Logs = await OfAsync(now - kept.Logs, isDry ? _logs.CountAsync : _logs.PruneAsync, cancellationToken).ConfigureAwait(false),
            Statistics = await StatisticsAsync(new StatisticsThinning(now - kept.FullStatistics, now - kept.DailyStatistics), isDry, cancellationToken).ConfigureAwait(false),
            Claims = await OfAsync(now - ClaimsKept, isDry ? _claims.CountAsync : _claims.PruneAsync, cancellationToken).ConfigureAwait(false),
            PaidAnswers = await OfAsync(now - kept.PaidAnswers, isDry ? _parts.CountAsync : _parts.PruneAsync, cancellationToken).ConfigureAwait(false),
            BudgetDays = kept.BudgetDays is { } days ? await BudgetsAsync(DateOnly.FromDateTime((now - days).UtcDateTime), isDry, cancellationToken).ConfigureAwait(false) : 0,
            Interactions = await OfAsync(now - kept.Interactions, isDry ? _interactions.CountAsync : _interactions.PruneAsync, cancellationToken).ConfigureAwait(false),
        };
        if (options.Compact && !isDry)
            await database.CompactAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    private static Task<long> OfAsync(DateTimeOffset? before, Func<DateTimeOffset, CancellationToken, Task<long>> prune, CancellationToken cancellationToken) =>
        before is { } moment ? prune(moment, cancellationToken) : Task.FromResult(0L);

    private Task<long> StatisticsAsync(StatisticsThinning thinning, bool isDry, CancellationToken cancellationToken) =>
        isDry ? _statistics.CountAsync(thinning, cancellationToken) : _statistics.PruneAsync(thinning, cancellationToken);

    private Task<long> BudgetsAsync(DateOnly before, bool isDry, CancellationToken cancellationToken) =>
        isDry ? _budgets.CountAsync(before, cancellationToken) : _budgets.PruneAsync(before, cancellationToken);

    private static RetentionOptions Checked(RetentionOptions retention) => new RetentionOptionsValidator().Validate(name: null, retention) is { Failed: true } refused
        ? throw new VideoDigesterException(ErrorCode.InvalidRequest, refused.FailureMessage)
        : retention;
}
