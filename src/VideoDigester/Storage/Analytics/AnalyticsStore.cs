using System.Data;
using System.Data.Common;
using LinqToDB;
using LinqToDB.Data;

namespace VideoDigester.Storage.Analytics;

/// <summary>Works the figures out in the database: of a million interactions come the rows of a report.</summary>
internal sealed class AnalyticsStore(LibraryDatabase database, TimeProvider time)
{
    public Task<IReadOnlyList<AnalyticsRow<TimeSaved>>> GetTimeSavedAsync(AnalyticsQuery query, ReadingTerms terms, CancellationToken cancellationToken) =>
        ReportAsync(query, terms, TimeSavedSql.Report, TimeSavedSql.Read, cancellationToken);

    public async Task<Page<TimeSavedEntry>> ListTimeSavedAsync(AnalyticsQuery query, ReadingTerms terms, int pageSize, string? after, CancellationToken cancellationToken)
    {
        var cursor = after is null ? (LedgerCursor?)null : LedgerCursor.Read(after);
        var scope = ScopeOf(query with { Interval = null, GroupBy = null }, terms);
        var sql = TimeSavedSql.Ledger(scope, cursor is not null);
        List<DataParameter> parameters = [.. scope.ParametersOf(sql), new DataParameter("limit", (long)pageSize + 1, DataType.Int64)];
        if (cursor is { } last)
            parameters.AddRange(
            [
                scope.Dialect.Instant("at", last.ReadAt),
                new DataParameter("last_user", last.User, DataType.Int64),
                new DataParameter("last_video", last.Video, DataType.Int64),
            ]);
        var rows = await RunAsync(sql, [.. parameters], LedgerRow.Read, cancellationToken).ConfigureAwait(false);
        return KeysetPage.Of(rows, pageSize, row => row.Entry, row => row.Cursor.Write());
    }

    public Task<IReadOnlyList<AnalyticsRow<ReadingActivity>>> GetReadingAsync(AnalyticsQuery query, ReadingTerms terms, CancellationToken cancellationToken) =>
        ReportAsync(query, terms, ReadingSql.Report, ReadingSql.Read, cancellationToken);

    public Task<IReadOnlyList<AnalyticsRow<SkipRate>>> GetSkipRatesAsync(AnalyticsQuery query, ReadingTerms terms, CancellationToken cancellationToken) =>
        ReportAsync(query, terms, SkipRateSql.Report, SkipRateSql.Read, cancellationToken);

    public Task<IReadOnlyList<AnalyticsRow<ProcessingCosts>>> GetCostsAsync(AnalyticsQuery query, ReadingTerms terms, CancellationToken cancellationToken) =>
        ReportAsync(query, terms, CostSql.Report, CostSql.Read, cancellationToken);

    public Task<IReadOnlyList<AnalyticsRow<ProcessingLatency>>> GetLatenciesAsync(AnalyticsQuery query, ReadingTerms terms, CancellationToken cancellationToken) =>
        ReportAsync(query, terms, LatencySql.Report, LatencySql.Read, cancellationToken);

    public Task<IReadOnlyList<AnalyticsRow<LibraryGrowth>>> GetGrowthAsync(AnalyticsQuery query, ReadingTerms terms, CancellationToken cancellationToken)
    {
        var isOfDigests = ScopeOf(query, terms).NeedsDigest;
        return ReportAsync(query, terms, GrowthSql.Report, row => GrowthSql.Read(row, isOfDigests), cancellationToken);
    }

    private ReportScope ScopeOf(AnalyticsQuery query, ReadingTerms terms) => new(database.Dialect.Analytics, query, terms, time.GetUtcNow());

    private async Task<IReadOnlyList<AnalyticsRow<T>>> ReportAsync<T>(
        AnalyticsQuery query, ReadingTerms terms, Func<ReportScope, string?> write, Func<ReportRow, AnalyticsRow<T>> read, CancellationToken cancellationToken)
    {
        var scope = ScopeOf(query, terms);
        if (write(scope) is not { } sql)
            return [];
        var rows = await RunAsync(sql, scope.ParametersOf(sql), reader => read(new ReportRow(reader)), cancellationToken).ConfigureAwait(false);

        // Here and not there: where null stands in an order differs between the engines.
        return [.. rows.OrderBy(row => row.Start).ThenBy(row => row.Group is null).ThenBy(row => row.Group, StringComparer.Ordinal).ThenBy(row => row.GroupName, StringComparer.Ordinal)];
    }

    // Read by the driver's reader: a column that is null in the first row is one of any type to the data layer.
    private Task<List<T>> RunAsync<T>(string sql, DataParameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) => database.QueryAsync(
        async connection =>
        {
            var rows = new List<T>();
            var reader = await connection.ExecuteReaderAsync(sql, CommandType.Text, CommandBehavior.Default, cancellationToken, parameters).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.Reader!.ReadAsync(cancellationToken).ConfigureAwait(false))
                    rows.Add(read(reader.Reader));
            return rows;
        },
        cancellationToken);
}
