using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>
/// Lets one of all processes write the digest of an identity, without a transaction that lasts as long as the writing. Times are the database's, as those of the queue
/// are: hosts whose clocks are wrong agree on who has a claim, and on what happened before they asked.
/// </summary>
internal sealed class ClaimStore(LibraryDatabase database, TimeProvider time)
{
    /// <summary>Takes the claim if nobody has it: there is none, its lease ran out, or it was released.</summary>
    /// <param name="identity">What is claimed.</param>
    /// <param name="owner">Who claims it; an owner that has it already begins a new lease.</param>
    /// <param name="lease">How long it lasts unless it is renewed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The claim, or the other one's where another has it.</returns>
    public Task<DigestClaim> ClaimAsync(string identity, Guid owner, TimeSpan lease, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var now = (await NowAsync(connection, cancellationToken).ConfigureAwait(false)).Value;
                var claim = new ClaimRow { Identity = identity, Owner = owner, ClaimedAt = Timestamp.From(now), LeaseUntil = Timestamp.From(now + lease) };
                while (true)
                {
                    var current = await database.Dialect.Locked(Of(connection, identity)).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                    if (current is { ReleasedAt: null } && current.Owner != owner && current.LeaseUntil > claim.ClaimedAt)
                        return Read(current, isOwned: false);
                    if (current is not null)
                        await connection.UpdateAsync(claim, token: cancellationToken).ConfigureAwait(false);
                    else if (!await database.Dialect.TryInsertAsync(connection, claim, cancellationToken).ConfigureAwait(false))
                        continue; // Another was first, and may be done already: looked at again.
                    return Read(claim, isOwned: true);
                }
            },
            cancellationToken);

    /// <summary>Looks at a claim; null where there is none.</summary>
    public Task<DigestClaim?> FindAsync(string identity, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async connection => await Of(connection, identity).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } row ? Read(row, isOwned: false) : null,
            cancellationToken);

    /// <summary>Begins a new lease.</summary>
    /// <returns>Whether the owner still had the claim; if not, another may be writing.</returns>
    public Task<bool> RenewAsync(string identity, Guid owner, TimeSpan lease, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var until = Timestamp.From((await NowAsync(connection, cancellationToken).ConfigureAwait(false)).Value + lease);
                return await HeldBy(connection, identity, owner).Set(row => row.LeaseUntil, until).UpdateAsync(cancellationToken).ConfigureAwait(false) > 0;
            },
            cancellationToken);

    /// <summary>Gives the claim up, if the owner still has it.</summary>
    /// <param name="identity">What was claimed.</param>
    /// <param name="owner">Who claimed it.</param>
    /// <param name="failure">What those who waited shall hear; null leaves nothing behind.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task ReleaseAsync(string identity, Guid owner, Failure? failure, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var held = HeldBy(connection, identity, owner);
                if (failure is null)
                    return await held.DeleteAsync(cancellationToken).ConfigureAwait(false);
                var (code, message, retryable) = (failure.Code.ToString(), StoredFailure.MessageOf(failure), failure.IsRetryable);
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                return await held
                    .Set(row => row.ReleasedAt, now)
                    .Set(row => row.ErrorCode, code)
                    .Set(row => row.ErrorMessage, message)
                    .Set(row => row.Retryable, retryable)
                    .UpdateAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>The moment by which claims are compared: the database's time.</summary>
    public Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) =>
        database.QueryAsync(async connection => (await NowAsync(connection, cancellationToken).ConfigureAwait(false)).Value, cancellationToken);

    /// <summary>Removes claims whose lease ended before a moment: failures that nobody waits for, and what crashed hosts left.</summary>
    /// <returns>How many.</returns>
    public Task<int> PruneAsync(DateTimeOffset leaseEndedBefore, CancellationToken cancellationToken)
    {
        var before = Timestamp.From(leaseEndedBefore);
        return database.WriteAsync(connection => connection.Claims.Where(row => row.LeaseUntil < before).DeleteAsync(cancellationToken), cancellationToken);
    }

    internal static IQueryable<ClaimRow> Of(LibraryConnection connection, string identity) => connection.Claims.Where(row => row.Identity == identity);

    private static IQueryable<ClaimRow> HeldBy(LibraryConnection connection, string identity, Guid owner) =>
        Of(connection, identity).Where(row => row.Owner == owner && row.ReleasedAt == null);

    private Task<Timestamp> NowAsync(LibraryConnection connection, CancellationToken cancellationToken) => database.Dialect.Queue.NowAsync(connection, time, cancellationToken);

    private static DigestClaim Read(ClaimRow row, bool isOwned) => new()
    {
        IsOwned = isOwned,
        Owner = row.Owner,
        ClaimedAt = row.ClaimedAt.Value,
        LeaseUntil = row.LeaseUntil.Value,
        ReleasedAt = row.ReleasedAt?.Value,
        Failure = row.ErrorCode is { } code ? StoredFailure.Read(code, row.ErrorMessage, row.Retryable) : null,
    };
}
