namespace VideoDigester;

/// <summary>
/// Figures about the library and its use, worked out in the database; docs/analytics.md has the formula of each. Rows come in the order of time and then of their groups. Safe for concurrent use by any number of threads and processes.
/// </summary>
public interface ILibraryAnalytics
{
    /// <summary>What reading digests saved. Digests of a kind, provider or model are those that were read first of their video.</summary>
    /// <param name="query">Of what, and how it is divided.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The rows; exactly one where the query has neither interval nor groups.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the query contradicts itself.</exception>
    Task<IReadOnlyList<AnalyticsRow<TimeSaved>>> GetTimeSavedAsync(AnalyticsQuery query, CancellationToken cancellationToken = default);

    /// <summary>The rows that make the figures of <see cref="GetTimeSavedAsync"/>, last read first. Their sum is the figure of the same query without interval and groups.</summary>
    /// <param name="query">Of what. Interval and groups do nothing here.</param>
    /// <param name="pageSize">How many rows a page holds: 1 to 500.</param>
    /// <param name="after">The <see cref="Page{T}.Next"/> of the page before, or null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the query contradicts itself, a page cannot hold that many, or the cursor is none of this list.</exception>
    Task<Page<TimeSavedEntry>> ListTimeSavedAsync(AnalyticsQuery query, int pageSize = 50, string? after = null, CancellationToken cancellationToken = default);

    /// <summary>Reading against watching. Where videos are counted, digests of a kind, provider or model are those by which the user first said that the video was watched.</summary>
    /// <param name="query">Of what, and how it is divided.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The rows; exactly one where the query has neither interval nor groups.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the query contradicts itself.</exception>
    Task<IReadOnlyList<AnalyticsRow<ReadingActivity>>> GetReadingAsync(AnalyticsQuery query, CancellationToken cancellationToken = default);

    /// <summary>How many digests are passed over.</summary>
    /// <param name="query">Of what, and how it is divided.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The rows; exactly one where the query has neither interval nor groups.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the query contradicts itself.</exception>
    Task<IReadOnlyList<AnalyticsRow<SkipRate>>> GetSkipRatesAsync(AnalyticsQuery query, CancellationToken cancellationToken = default);

    /// <summary>What digests and answers cost, and what an hour of video does.</summary>
    /// <param name="query">Of what, and how it is divided. A user is the one for whom it was done.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The rows; exactly one where the query has neither interval nor groups.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the query contradicts itself.</exception>
    Task<IReadOnlyList<AnalyticsRow<ProcessingCosts>>> GetCostsAsync(AnalyticsQuery query, CancellationToken cancellationToken = default);

    /// <summary>How long processing takes. What knows nothing of a group or condition of the query is left out: a job has no channel, a transcript no model and no user.</summary>
    /// <param name="query">Of what, and how it is divided. A user is the one for whom it was done.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The rows, of each stretch of time and group those of all that was measured; none where nothing was.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the query contradicts itself.</exception>
    Task<IReadOnlyList<AnalyticsRow<ProcessingLatency>>> GetLatenciesAsync(AnalyticsQuery query, CancellationToken cancellationToken = default);

    /// <summary>How the library grows.</summary>
    /// <param name="query">Of what, and how it is divided. The library is everybody's: it cannot be asked by user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The rows; exactly one where the query has neither interval nor groups.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the query contradicts itself, or names a user.</exception>
    Task<IReadOnlyList<AnalyticsRow<LibraryGrowth>>> GetGrowthAsync(AnalyticsQuery query, CancellationToken cancellationToken = default);
}
