using VideoDigester.Search.Hits;
using VideoDigester.Search.Ranking;
using VideoDigester.Storage;
using VideoDigester.Storage.Search;

namespace VideoDigester.Search;

/// <summary>One search within one snapshot of the library. Not safe for concurrent use.</summary>
internal sealed class SearchSession(
    SearchReader reader, HitReader hits, SearchOrder order, PassageRanker ranker, string queryHash, CancellationToken cancellationToken)
{
    // What a date can be, in Unix milliseconds: the years 1 to 9999.
    private const long FirstMoment = -62_135_596_800_000;
    private const long LastMoment = 253_402_300_799_999;

    /// <summary>The next of the best hits.</summary>
    public async Task<SearchPage<SearchHit>> BestHitsAsync(SearchPlan plan, SearchCursor? after)
    {
        var ranking = await RankAsync(plan).ConfigureAwait(false);
        var from = after is null ? 0 : Behind(ranking.Passages, passage => (passage.Passage.Kind, passage.Passage.Id) == (after.Kind, after.Id), passage => passage.CompareTo(Place(after)));
        var page = ranking.Passages.Skip(from).Take(plan.Query.PageSize).ToList();
        var hasMore = from + page.Count < ranking.Passages.Count;
        return new SearchPage<SearchHit>
        {
            Items = await new HitComposer(hits, plan.Words).ComposeAsync([.. page.Select(Hit)]).ConfigureAwait(false),
            Next = hasMore ? Cursor(page[^1].Score, page[^1].Passage.Kind, page[^1].Passage.Id) : null,
            IsComplete = ranking.IsComplete,
            Total = await TotalAsync(plan, ranking, ranking.Passages.Count, order.CountAsync).ConfigureAwait(false),
        };
    }

    /// <summary>The next of the best videos.</summary>
    public async Task<SearchPage<VideoSearchHit>> BestVideosAsync(SearchPlan plan, SearchCursor? after)
    {
        var ranking = await RankAsync(plan).ConfigureAwait(false);
        var videos = await RankVideosAsync(ranking).ConfigureAwait(false);
        var from = after is null ? 0 : Behind(videos, video => video.Key == after.Id, video => video.CompareTo(new RankedVideo(after.Id, BitConverter.Int64BitsToDouble(after.Value ?? 0), [])));
        var page = videos.Skip(from).Take(plan.Query.PageSize).ToList();
        var hasMore = from + page.Count < videos.Count;
        return new SearchPage<VideoSearchHit>
        {
            Items = await ComposeAsync(plan, page).ConfigureAwait(false),
            Next = hasMore ? Cursor(page[^1].Score, SearchHitKind.Passage, page[^1].Key) : null,
            IsComplete = ranking.IsComplete,
            Total = await TotalAsync(plan, ranking, videos.Count, order.CountVideosAsync).ConfigureAwait(false),
        };
    }

    /// <summary>The next hits in the order of publication.</summary>
    public async Task<SearchPage<SearchHit>> DatedHitsAsync(SearchPlan plan, SearchCursor? after)
    {
        var newestFirst = plan.Query.Sort is SearchSort.Newest;
        var wanted = plan.Query.PageSize + 1;
        var borders = await BordersAsync(plan).ConfigureAwait(false);
        var matches = new List<DatedMatch>();
        if (plan.Filter.Scope.HasFlag(SearchScope.Transcripts))
            matches.AddRange(await order.TranscriptPassagesAsync(plan.Words, plan.Filter, borders, newestFirst, Dated(after, isSpoken: true), wanted).ConfigureAwait(false));
        if (plan.Filter.IncludesTexts)
            matches.AddRange(await order.TextPassagesAsync(plan.Words, plan.Filter, newestFirst, Dated(after, isSpoken: false), wanted).ConfigureAwait(false));
        var page = matches
            .OrderBy(match => match.PublishedAt is null)
            .ThenBy(match => newestFirst ? -match.PublishedAt?.UnixMilliseconds : match.PublishedAt?.UnixMilliseconds)
            .ThenBy(match => match.HitKind is not SearchHitKind.Passage)
            .ThenBy(match => match.Id)
            .Take(plan.Query.PageSize).ToList();
        return new SearchPage<SearchHit>
        {
            Items = await new HitComposer(hits, plan.Words).ComposeAsync([.. page.Select(match => new FoundHit(match.HitKind, match.Id, match.OwnerId, 0))]).ConfigureAwait(false),
            Next = matches.Count > page.Count ? new SearchCursor(queryHash, page[^1].PublishedAt?.UnixMilliseconds, page[^1].HitKind, page[^1].Id).Write() : null,
            Total = plan.Query.IncludeTotal ? await order.CountAsync(plan.Words, plan.Filter, borders).ConfigureAwait(false) : null,
        };
    }

    /// <summary>The next videos in the order of publication, each with its best hits.</summary>
    public async Task<SearchPage<VideoSearchHit>> DatedVideosAsync(SearchPlan plan, SearchCursor? after)
    {
        var borders = await BordersAsync(plan).ConfigureAwait(false);
        var matches = await order.VideosAsync(plan.Words, plan.Filter, borders, plan.Query.Sort is SearchSort.Newest, Dated(after, isSpoken: true), plan.Query.PageSize + 1).ConfigureAwait(false);
        var page = matches.Take(plan.Query.PageSize).ToList();
        var keys = page.ConvertAll(match => match.Id);
        var inOrder = (await RankEachAsync(plan, keys).ConfigureAwait(false)).OrderBy(video => keys.IndexOf(video.Key)).ToList();
        return new SearchPage<VideoSearchHit>
        {
            Items = await ComposeAsync(plan, inOrder).ConfigureAwait(false),
            Next = matches.Count > page.Count ? new SearchCursor(queryHash, page[^1].PublishedAt?.UnixMilliseconds, SearchHitKind.Passage, page[^1].Id).Write() : null,
            Total = plan.Query.IncludeTotal ? await order.CountVideosAsync(plan.Words, plan.Filter, borders).ConfigureAwait(false) : null,
        };
    }

    private async Task<PassageRanking> RankAsync(SearchPlan plan)
    {
        var ranking = await ranker.RankAsync(reader, plan.Library, plan.Words, plan.Times, plan.Filter, cancellationToken).ConfigureAwait(false);
        if (plan.Similar.Count == 0)
            return ranking;

        // What the filter or an unwanted word forbids is no hit, whatever it means.
        var ids = plan.Similar.Select(similar => similar.PassageId).ToList();
        var allowed = (await reader.FulfillingAsync(ids, plan.Filter).ConfigureAwait(false)).ToHashSet();
        if (plan.Words is SearchExpression.Without without)
            foreach (var unwanted in await reader.FindAmongAsync(ids, without.Unwanted, plan.Filter).ConfigureAwait(false))
                allowed.Remove(unwanted.Id);
        return HybridRanking.Fuse(ranking, [.. plan.Similar.Where(similar => allowed.Contains(similar.PassageId))]);
    }

    // Where more matches in these videos than is ranked, some have nothing among the best: they are ranked again without the others, so that none is missing.
    private async Task<List<RankedVideo>> RankEachAsync(SearchPlan plan, List<long> keys)
    {
        var ranked = new List<RankedVideo>(keys.Count);
        for (var missing = keys; missing.Count > 0;)
        {
            var ranking = await ranker.RankAsync(reader, plan.Library, plan.Words, plan.Times, plan.Filter with { VideoKeys = missing }, cancellationToken).ConfigureAwait(false);
            var found = await RankVideosAsync(ranking).ConfigureAwait(false);
            ranked.AddRange(found);
            missing = ranking.IsComplete || found.Count == 0 ? [] : [.. missing.Except(found.Select(video => video.Key))];
        }

        return ranked;
    }

    private async Task<List<RankedVideo>> RankVideosAsync(PassageRanking ranking)
    {
        var transcripts = await hits.TranscriptsAsync([.. ranking.Passages
            .Where(passage => passage.Passage.Kind is SearchHitKind.Passage).Select(passage => passage.Passage.OwnerId).Distinct()]).ConfigureAwait(false);
        return VideoRanking.Rank(
            ranking.Passages,
            passage => passage.Passage.Kind is not SearchHitKind.Passage ? passage.Passage.OwnerId : transcripts.GetValueOrDefault(passage.Passage.OwnerId)?.VideoKey);
    }

    private async Task<IReadOnlyList<VideoSearchHit>> ComposeAsync(SearchPlan plan, List<RankedVideo> videos)
    {
        var summaries = await hits.SummariesAsync(videos.ConvertAll(video => video.Key)).ConfigureAwait(false);
        var shown = videos.SelectMany(video => video.Passages.Take(plan.Query.HitsPerVideo)).Select(Hit).ToList();
        var composed = (await new HitComposer(hits, plan.Words).ComposeAsync(shown).ConfigureAwait(false)).ToLookup(hit => hit.VideoId);
        return
        [
            .. from video in videos
               where summaries.ContainsKey(video.Key)
               let summary = summaries[video.Key]
               where composed.Contains(summary.Id)
               select new VideoSearchHit { Video = summary, Hits = [.. composed[summary.Id]], Score = video.Score },
        ];
    }

    // What was ranked whole is counted; the rest the database counts.
    private static async Task<long?> TotalAsync(SearchPlan plan, PassageRanking ranking, int ranked, Func<SearchExpression, SearchFilter, BorderMatches, Task<long>> count)
    {
        if (!plan.Query.IncludeTotal)
            return null;
        return ranking.IsComplete ? ranked : await count(plan.Words, plan.Filter, ranking.Borders).ConfigureAwait(false);
    }

    private Task<BorderMatches> BordersAsync(SearchPlan plan) => BorderPhrases.FindAsync(reader, plan.Words, plan.Filter);

    private string Cursor(double score, SearchHitKind kind, long id) => new SearchCursor(queryHash, BitConverter.DoubleToInt64Bits(score), kind, id).Write();

    // Behind the item that the page before ended with, wherever it stands now; where it is gone, the first that comes after its place.
    private static int Behind<T>(IReadOnlyList<T> items, Predicate<T> isLast, Func<T, int> compare)
    {
        for (var i = 0; i < items.Count; i++)
            if (isLast(items[i]))
                return i + 1;
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (compare(items[middle]) > 0)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static RankedPassage Place(SearchCursor after) =>
        new(new PassageCandidate(after.Kind, after.Id, 0, 0, []), BitConverter.Int64BitsToDouble(after.Value ?? 0));

    private static FoundHit Hit(RankedPassage ranked) => new(ranked.Passage.Kind, ranked.Passage.Id, ranked.Passage.OwnerId, ranked.Score);

    // Of one moment, passages of transcripts come before other texts; the two are counted apart.
    private static DatedMatch? Dated(SearchCursor? after, bool isSpoken)
    {
        if (after is null)
            return null;
        if (after.Value is < FirstMoment or > LastMoment)
            throw CursorText.Refuse();
        var wasSpoken = after.Kind is SearchHitKind.Passage;
        return new DatedMatch
        {
            Id = wasSpoken == isSpoken ? after.Id : isSpoken ? long.MaxValue : 0,
            PublishedAt = after.Value is { } published ? Timestamp.FromUnixMilliseconds(published) : null,
        };
    }
}
