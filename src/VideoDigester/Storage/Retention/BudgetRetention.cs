using System.Globalization;
using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Retention;

/// <summary>What was spent on days that no budget looks at any more.</summary>
internal sealed class BudgetRetention(LibraryDatabase database)
{
    public Task<long> CountAsync(DateOnly before, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => Old(connection, before).LongCountAsync(cancellationToken), cancellationToken);

    public async Task<long> PruneAsync(DateOnly before, CancellationToken cancellationToken)
    {
        var removed = 0L;
        while (await database.QueryAsync(connection => Old(connection, before).MinAsync(row => (string?)row.Day, cancellationToken), cancellationToken).ConfigureAwait(false) is { } day)
            removed += await database.WriteAsync(connection => connection.Budgets.Where(row => row.Day == day).DeleteAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        return removed;
    }

    private static IQueryable<BudgetRow> Old(LibraryConnection connection, DateOnly moment)
    {
        var before = moment.ToString("O", CultureInfo.InvariantCulture);
        return connection.Budgets.Where(row => row.Day.CompareTo(before) < 0);
    }
}
