using VideoDigester.Storage;

namespace VideoDigester.Digests;

/// <summary>
/// Lets one of all requests for the same digest write it, in this process and in others: the others wait, and get what it stored, or its failure. A claim in the database
/// says who writes; who dies lets it run out. Safe for concurrent use.
/// </summary>
internal sealed class SingleFlight(ClaimStore claims, DigestOptions options, TimeProvider time)
{
    private const int RenewalsInLease = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    // Failures that nobody waits for any more, and what hosts left that died: removed once in the life of a process.
    private static readonly TimeSpan ClaimsKept = TimeSpan.FromDays(1);

    private readonly KeyedGate _gates = new();
    private bool _hasForgotten;

    /// <summary>Writes, or waits for whoever does.</summary>
    /// <param name="identity">The digest's identity.</param>
    /// <param name="findAsync">Looks for the stored digest; asked whenever somebody else may have written it.</param>
    /// <param name="writeAsync">Writes and stores it.</param>
    /// <param name="cancellationToken">Cancels the waiting and the writing.</param>
    public async Task<DigestResult> RunAsync(
        string identity, Func<CancellationToken, Task<DigestResult?>> findAsync, Func<CancellationToken, Task<DigestResult>> writeAsync, CancellationToken cancellationToken)
    {
        var asked = await claims.NowAsync(cancellationToken).ConfigureAwait(false);
        if (!Interlocked.Exchange(ref _hasForgotten, true))
            await claims.PruneAsync(asked - ClaimsKept, cancellationToken).ConfigureAwait(false);
        using var turn = await _gates.EnterAsync(identity, cancellationToken).ConfigureAwait(false);
        for (var pause = FirstPause; ; pause = Shorter(2 * pause, LongestPause))
        {
            if (await findAsync(cancellationToken).ConfigureAwait(false) is { } stored)
                return stored;

            // Who failed while this request waited failed for this one too: asking again at once would only pay for the same failure twice.
            if (await claims.FindAsync(identity, cancellationToken).ConfigureAwait(false) is { Failure: { } failure } released && released.ReleasedAt >= asked)
                throw new VideoDigesterException(failure);
            var owner = Guid.CreateVersion7(time.GetUtcNow());
            if ((await claims.ClaimAsync(identity, owner, options.ClaimLease, cancellationToken).ConfigureAwait(false)).IsOwned)
                return await HoldAsync(identity, owner, findAsync, writeAsync, cancellationToken).ConfigureAwait(false);

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<DigestResult> HoldAsync(
        string identity, Guid owner, Func<CancellationToken, Task<DigestResult?>> findAsync, Func<CancellationToken, Task<DigestResult>> writeAsync, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewing = RenewAsync(identity, owner, done.Token);
        Failure? failure = null;
        try
        {
            // The one who held the claim may have stored the digest since it was looked for.
            return await findAsync(cancellationToken).ConfigureAwait(false) ?? await writeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException failed)
        {
            // One user's empty purse is not another's, nor is a cap of users on money whose model has no prices.
            failure = failed.Code is ErrorCode.BudgetExceeded or ErrorCode.InvalidConfiguration ? null : failed.Failure;
            throw;
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await renewing.ConfigureAwait(false);
            await ReleaseAsync(identity, owner, failure).ConfigureAwait(false);
        }
    }

    // A claim that is lost changes nothing for whoever writes: the digest that is stored first is the one that stays.
    private async Task RenewAsync(string identity, Guid owner, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.ClaimLease / RenewalsInLease, time, cancellationToken).ConfigureAwait(false);
                await TryRenewAsync(identity, owner, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    private async Task TryRenewAsync(string identity, Guid owner, CancellationToken cancellationToken)
    {
        try
        {
            await claims.RenewAsync(identity, owner, options.ClaimLease, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException)
        {
            // A database that is busy now is asked again before the lease ends.
        }
    }

    private async Task ReleaseAsync(string identity, Guid owner, Failure? failure)
    {
        try
        {
            await claims.ReleaseAsync(identity, owner, failure, CancellationToken.None).ConfigureAwait(false);
        }
        catch (VideoDigesterException)
        {
            // The database may be what failed: the claim runs out by itself, and the caller hears the first failure.
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
