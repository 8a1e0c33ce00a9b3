using Microsoft.Extensions.Logging;
using VideoDigester.Diagnostics;
using VideoDigester.Search.Queries;
using VideoDigester.Search.Ranking;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage;
using VideoDigester.Storage.Search;

namespace VideoDigester.Search;

/// <summary>
/// The search, top to bottom: the text is parsed and made a plan; the database finds passages, which are ranked or come in the order of publication; those of the
/// page are read and shown. All of one search sees one state of the library. Safe for concurrent use.
/// </summary>
internal sealed class SearchService(LibraryDatabase database, PassageRanker ranker, Meaning meaning, SearchTelemetry telemetry, ILogger<SearchService> logger)
{
    private const int MostHitsPerVideo = 20;

    /// <summary>Finds texts.</summary>
    public Task<SearchPage<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken) =>
        RunAsync(query, "hits", (session, plan, cursor) => plan.Query.Sort is SearchSort.Relevance ? session.BestHitsAsync(plan, cursor) : session.DatedHitsAsync(plan, cursor), cancellationToken);

    /// <summary>Finds videos.</summary>
    public Task<SearchPage<VideoSearchHit>> SearchVideosAsync(SearchQuery query, CancellationToken cancellationToken) =>
        RunAsync(query, "videos", (session, plan, cursor) => plan.Query.Sort is SearchSort.Relevance ? session.BestVideosAsync(plan, cursor) : session.DatedVideosAsync(plan, cursor), cancellationToken);

    private Task<SearchPage<T>> RunAsync<T>(
        SearchQuery query, string items, Func<SearchSession, SearchPlan, SearchCursor?, Task<SearchPage<T>>> run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return telemetry.SearchAsync(items, query.PageSize, () => FindAsync(query, items, run, cancellationToken));
    }

    private async Task<SearchPage<T>> FindAsync<T>(
        SearchQuery query, string items, Func<SearchSession, SearchPlan, SearchCursor?, Task<SearchPage<T>>> run, CancellationToken cancellationToken)
    {
        Validate(query, items);
        var parsed = QueryParser.Parse(query.Text);
        var hash = QueryHash.Of(query, items);
        var cursor = SearchCursor.Read(query.After, hash);
        var similar = await SimilarAsync(query, parsed, cancellationToken).ConfigureAwait(false);
        return await database.ReadAsync(
            async connection =>
            {
                var reader = new SearchReader(connection, database.Dialect.Search, cancellationToken);
                var plan = await SearchPlanner.PlanAsync(reader, query, parsed, similar ?? []).ConfigureAwait(false);
                var session = new SearchSession(
                    reader, new HitReader(connection, database.Dialect, cancellationToken), new SearchOrder(connection, database.Dialect.Search, cancellationToken), ranker, hash, cancellationToken);
                var page = await run(session, plan, cursor).ConfigureAwait(false);
                return page.IsComplete && (similar is null || plan.Library.LacksTexts) ? page with { IsComplete = false } : page;
            },
            cancellationToken).ConfigureAwait(false);
    }

    // Before the database is asked: no transaction waits for a model. A model that does not answer leaves the search by words; null says so.
    private async Task<IReadOnlyList<SimilarPassage>?> SimilarAsync(SearchQuery query, ParsedQuery parsed, CancellationToken cancellationToken)
    {
        if (!query.UseEmbeddings || meaning.Search is not { } search || query.Sort is not SearchSort.Relevance || !query.Scope.HasFlag(SearchScope.Transcripts))
            return [];
        try
        {
            var allowed = SearchPlanner.IsNarrowed(query, parsed) ? await AllowedAsync(query, parsed, cancellationToken).ConfigureAwait(false) : null;
            return await search.FindAsync(QueryText.Of(parsed), HybridRanking.MostSimilar, allowed is null ? null : place => allowed.Contains(place.TranscriptId), cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException exception)
        {
            logger.MeaningNotSearched(exception.Code, exception.Message);
            return null;
        }
    }

    // The transcripts that the filter allows. The plan is made once more for the search itself, whose view of the library is a later one.
    private Task<HashSet<long>> AllowedAsync(SearchQuery query, ParsedQuery parsed, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                var reader = new SearchReader(connection, database.Dialect.Search, cancellationToken);
                var plan = await SearchPlanner.PlanAsync(reader, query, parsed, []).ConfigureAwait(false);
                return await reader.TranscriptsAsync(plan.Filter).ConfigureAwait(false);
            },
            cancellationToken);

    private static void Validate(SearchQuery query, string items)
    {
        ArgumentNullException.ThrowIfNull(query.Text);
        KeysetPage.RequireSize(query.PageSize, SearchQuery.MaxPageSize, items);
        if (query.HitsPerVideo is < 1 or > MostHitsPerVideo)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"HitsPerVideo is {query.HitsPerVideo}; it is 1 to {MostHitsPerVideo}.");
        if ((query.Scope & SearchScope.All) == 0 || (query.Scope & ~SearchScope.All) != 0)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, "Scope names no texts.");
        if (!Enum.IsDefined(query.Sort))
            throw new VideoDigesterException(ErrorCode.InvalidRequest, "There is no such order.");
        if (query.Source is { } source && !Enum.IsDefined(source))
            throw new VideoDigesterException(ErrorCode.InvalidRequest, "There is no such source of transcripts.");
    }
}
