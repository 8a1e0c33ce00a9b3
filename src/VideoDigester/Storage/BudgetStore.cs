using System.Globalization;
using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>
/// The ledger of a day: what a call may use is reserved before it and settled after it, so that limits hold whoever else calls. What a crashed host
/// reserved stays reserved until the day is over: it may have been spent.
/// </summary>
internal sealed class BudgetStore(LibraryDatabase database)
{
    /// <summary>Reserves in all scopes or in none.</summary>
    /// <param name="limits">The scopes and what they may spend.</param>
    /// <param name="reservation">What is set aside, and of which day. A limit of cost refuses one whose cost is unknown.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null where it is reserved; otherwise the first limit that does not hold it.</returns>
    public Task<BudgetShortage?> TryReserveAsync(IReadOnlyList<BudgetLimit> limits, BudgetReservation reservation, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var rows = await LockAsync(connection, limits.Select(limit => limit.Scope), reservation.Day, cancellationToken).ConfigureAwait(false);
                foreach (var limit in limits)
                    if (Shortage(limit, rows[StorableMetadata.Key(limit.Scope)], reservation) is { } shortage)
                        return shortage;
                foreach (var row in rows.Values)
                {
                    row.ReservedTokens += reservation.Tokens;
                    row.ReservedNanoUsd += NanoDollars.Of(reservation.Cost) ?? 0;
                    await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
                }

                return null;
            },
            cancellationToken);

    /// <summary>Puts what was spent in the place of what was reserved.</summary>
    /// <param name="scopes">The scopes it was reserved in.</param>
    /// <param name="reservation">What was reserved.</param>
    /// <param name="spentTokens">The tokens that were spent; null where that is unknown, and what was reserved counts as spent.</param>
    /// <param name="spentCost">The US dollars that were spent; null likewise.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task SettleAsync(IReadOnlyList<string> scopes, BudgetReservation reservation, long? spentTokens, decimal? spentCost, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var rows = await LockAsync(connection, scopes, reservation.Day, cancellationToken).ConfigureAwait(false);
                foreach (var row in rows.Values)
                {
                    row.ReservedTokens = Math.Max(0, row.ReservedTokens - reservation.Tokens);
                    row.ReservedNanoUsd = Math.Max(0, row.ReservedNanoUsd - (NanoDollars.Of(reservation.Cost) ?? 0));
                    row.SpentTokens += Math.Max(0, spentTokens ?? reservation.Tokens);
                    row.SpentNanoUsd += Math.Max(0, NanoDollars.Of(spentCost ?? reservation.Cost) ?? 0);
                    await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken);

    /// <summary>What a scope spent and reserved in a day; zeros where nothing was.</summary>
    public Task<BudgetSpending> FindAsync(string scope, DateOnly day, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async connection => await Of(connection, StorableMetadata.Key(scope), Name(day)).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } row
                ? new BudgetSpending(row.ReservedTokens, NanoDollars.Read(row.ReservedNanoUsd), row.SpentTokens, NanoDollars.Read(row.SpentNanoUsd))
                : new BudgetSpending(0, 0, 0, 0),
            cancellationToken);

    internal static IQueryable<BudgetRow> Of(LibraryConnection connection, string scope, string day) =>
        connection.Budgets.Where(row => row.Scope == scope && row.Day == day);

    private static BudgetShortage? Shortage(BudgetLimit limit, BudgetRow row, BudgetReservation wanted)
    {
        var usedTokens = (decimal)row.SpentTokens + row.ReservedTokens;
        if (usedTokens + wanted.Tokens > limit.MaxTokens)
            return new BudgetShortage(limit.Scope, BudgetMeasure.Tokens, limit.MaxTokens.Value, usedTokens, wanted.Tokens);
        var usedCost = NanoDollars.Read(row.SpentNanoUsd) + NanoDollars.Read(row.ReservedNanoUsd);
        return limit.MaxCost is { } maxCost && (wanted.Cost is null || usedCost + wanted.Cost > maxCost)
            ? new BudgetShortage(limit.Scope, BudgetMeasure.Cost, maxCost, usedCost, wanted.Cost)
            : null;
    }

    /// <summary>The rows of scopes, locked. By one order for everybody, so that writers wait for each other and never in a circle.</summary>
    private async Task<Dictionary<string, BudgetRow>> LockAsync(LibraryConnection connection, IEnumerable<string> scopes, DateOnly day, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, BudgetRow>(StringComparer.Ordinal);
        foreach (var scope in scopes.Select(StorableMetadata.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            rows.Add(scope, await LockAsync(connection, scope, Name(day), cancellationToken).ConfigureAwait(false));
        return rows;
    }

    private async Task<BudgetRow> LockAsync(LibraryConnection connection, string scope, string day, CancellationToken cancellationToken)
    {
        var same = database.Dialect.Locked(Of(connection, scope, day));
        if (await same.SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        var row = new BudgetRow { Scope = scope, Day = day };
        return await database.Dialect.TryInsertAsync(connection, row, cancellationToken).ConfigureAwait(false)
            ? row
            : await same.SoleAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Name(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
