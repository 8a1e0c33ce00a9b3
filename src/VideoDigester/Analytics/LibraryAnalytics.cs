using VideoDigester.Storage;
using VideoDigester.Storage.Analytics;

namespace VideoDigester.Analytics;

/// <inheritdoc cref="ILibraryAnalytics" />
internal sealed class LibraryAnalytics(AnalyticsStore store, AnalyticsOptions options) : ILibraryAnalytics
{
    private const int MaxPageSize = 500;

    private readonly ReadingTerms _terms = new(options.MinimumDwell, options.WordsPerMinute);

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<TimeSaved>>> GetTimeSavedAsync(AnalyticsQuery query, CancellationToken cancellationToken = default) =>
        store.GetTimeSavedAsync(AnalyticsTerms.Require(query), _terms, cancellationToken);

    /// <inheritdoc />
    public Task<Page<TimeSavedEntry>> ListTimeSavedAsync(AnalyticsQuery query, int pageSize = 50, string? after = null, CancellationToken cancellationToken = default)
    {
        var checkedQuery = AnalyticsTerms.Require(query);
        KeysetPage.RequireSize(pageSize, MaxPageSize, "entries");
        return store.ListTimeSavedAsync(checkedQuery, _terms, pageSize, after, cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<ReadingActivity>>> GetReadingAsync(AnalyticsQuery query, CancellationToken cancellationToken = default) =>
        store.GetReadingAsync(AnalyticsTerms.Require(query), _terms, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<SkipRate>>> GetSkipRatesAsync(AnalyticsQuery query, CancellationToken cancellationToken = default) =>
        store.GetSkipRatesAsync(AnalyticsTerms.Require(query), _terms, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<ProcessingCosts>>> GetCostsAsync(AnalyticsQuery query, CancellationToken cancellationToken = default) =>
        store.GetCostsAsync(AnalyticsTerms.Require(query), _terms, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<ProcessingLatency>>> GetLatenciesAsync(AnalyticsQuery query, CancellationToken cancellationToken = default) =>
        store.GetLatenciesAsync(AnalyticsTerms.Require(query), _terms, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AnalyticsRow<LibraryGrowth>>> GetGrowthAsync(AnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        var checkedQuery = AnalyticsTerms.Require(query);
        return checkedQuery.UserId is null
            ? store.GetGrowthAsync(checkedQuery, _terms, cancellationToken)
            : throw AnalyticsTerms.Refuse("UserId is set, and the library's growth is nobody's own.");
    }
}
