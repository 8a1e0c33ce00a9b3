using VideoDigester.Storage;
using VideoDigester.Storage.Analytics;

namespace VideoDigester.Analytics;

/// <inheritdoc cref="ILibraryAnalytics" />
internal sealed class LibraryAnalytics(AnalyticsStore store, AnalyticsOptions options) : ILibraryAnalytics
{
    private const int MaxPageSize = 500;

    private readonly ReadingTerms _terms = new(options.MinimumDwell, options.WordsPerMinute);

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<TimeSaved>>> TimeSavedAsync(AnalyticsQuery query, CancellationToken cancellationToken = default) =>
        store.TimeSavedAsync(AnalyticsTerms.Require(query), _terms, cancellationToken);

    /// <inheritdoc />
    public Task<Page<TimeSavedEntry>> ListTimeSavedAsync(AnalyticsQuery query, int pageSize = 50, string? after = null, CancellationToken cancellationToken = default)
    {
        var checkedQuery = AnalyticsTerms.Require(query);
        KeysetPage.RequireSize(pageSize, MaxPageSize, "entries");
        return store.ListTimeSavedAsync(checkedQuery, _terms, pageSize, after, cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<ReadingActivity>>> ReadingAsync(AnalyticsQuery query, CancellationToken cancellationToken = default) =>
        store.ReadingAsync(AnalyticsTerms.Require(query), _terms, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<SkipRate>>> SkipRatesAsync(AnalyticsQuery query, CancellationToken cancellationToken = default) =>
        store.SkipRatesAsync(AnalyticsTerms.Require(query), _terms, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<ProcessingCosts>>> CostsAsync(AnalyticsQuery query, CancellationToken cancellationToken = default) =>
        store.CostsAsync(AnalyticsTerms.Require(query), _terms, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<ProcessingLatency>>> LatenciesAsync(AnalyticsQuery query, CancellationToken cancellationToken = default) =>
        store.LatenciesAsync(AnalyticsTerms.Require(query), _terms, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<LibraryGrowth>>> GrowthAsync(AnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        var checkedQuery = AnalyticsTerms.Require(query);
        return checkedQuery.UserId is null
            ? store.GrowthAsync(checkedQuery, _terms, cancellationToken)
            : throw AnalyticsTerms.Refuse("UserId is set, and the library's growth is nobody's own.");
    }
}
