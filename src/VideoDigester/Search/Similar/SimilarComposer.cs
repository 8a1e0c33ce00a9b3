using VideoDigester.Search.Hits;
using VideoDigester.Search.Queries;
using VideoDigester.Search.Ranking;
using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Similar;

/// <summary>Shows similar videos, and which passages of them correspond to which of the asked one.</summary>
internal sealed class SimilarComposer(HitReader hits, SimilarTexts texts, PassageRanking? ranking, IEnumerable<SearchExpression> words)
{
    private const int MostMoments = 3;

    // Nothing is marked where nothing was looked for by words.
    private readonly SearchExpression _words = SimpleExpression.Any(words) ?? new SearchExpression.Word([TermMarks.Apart.ToString()]);

    /// <summary>Shows them in their order; one that was removed meanwhile is missing.</summary>
    public async Task<IReadOnlyList<SimilarVideo>> ComposeAsync(IReadOnlyList<RankedSimilar> videos)
    {
        var summaries = await hits.SummariesAsync([.. videos.Select(video => video.Key)]).ConfigureAwait(false);
        var pairs = videos.ToDictionary(video => video.Key, PairsOf);
        var own = await ShowAsync(pairs.Values.SelectMany(all => all.Select(pair => pair.Own))).ConfigureAwait(false);
        var other = await ShowAsync(pairs.Values.SelectMany(all => all.Select(pair => pair.Other))).ConfigureAwait(false);
        return
        [
            .. from video in videos
               where summaries.ContainsKey(video.Key)
               select new SimilarVideo
               {
                   Video = summaries[video.Key],
                   Score = video.Score,
                   Moments = [.. pairs[video.Key].Where(pair => own.ContainsKey(pair.Own) && other.ContainsKey(pair.Other)).Select(pair => MomentOf(own[pair.Own], other[pair.Other]))],
               },
        ];
    }

    private static SimilarMoment MomentOf(SearchHit own, SearchHit other) => new()
    {
        Start = own.Start ?? TimeSpan.Zero,
        Snippet = own.Snippet,
        OtherStart = other.Start ?? TimeSpan.Zero,
        OtherSnippet = other.Snippet,
        OtherUrl = other.Url,
    };

    private async Task<Dictionary<long, SearchHit>> ShowAsync(IEnumerable<long> passages)
    {
        // What is missing is not shown: by its score a hit says which it is.
        List<long> wanted = [.. passages.Distinct()];
        var shown = await new HitComposer(hits, _words).ComposeAsync([.. wanted.Select((passage, at) => new FoundHit(SearchHitKind.Passage, passage, 0, at))]).ConfigureAwait(false);
        return shown.ToDictionary(hit => wanted[(int)hit.Score]);
    }

    // What was found by meaning knows its counterpart; of what was found by words it is the passage that shares the most. The two take turns.
    private List<(long Own, long Other)> PairsOf(RankedSimilar video)
    {
        var byWords = video.ByWords.Where(passage => passage.Passage.Kind is SearchHitKind.Passage).Select(passage => (CounterpartOf(passage.Passage), passage.Passage.Id)).ToList();
        var byMeaning = video.ByMeaning.Select(passage => (passage.OwnId, passage.PassageId)).ToList();
        var pairs = new List<(long Own, long Other)>();
        for (var at = 0; at < Math.Max(byWords.Count, byMeaning.Count); at++)
            foreach (var some in ((long Own, long Other)[][])[[.. byMeaning.Skip(at).Take(1)], [.. byWords.Skip(at).Take(1)]])
                pairs.AddRange(some);
        return [.. pairs.Where(pair => pair.Own != 0).DistinctBy(pair => pair.Other).Take(MostMoments)];
    }

    private long CounterpartOf(PassageCandidate other)
    {
        var (best, most) = (0L, 0.0);
        if (ranking?.Query is not { } query)
            return best;
        var (theirs, ours) = (new int[query.TermCount], new int[query.TermCount]);
        query.Read(other.Signature, theirs);
        foreach (var own in texts.Passages)
        {
            query.Read(own.Signature, ours);
            var shared = 0.0;
            foreach (var part in query.Parts)
                if (Math.Min(part.TimesIn(own.Kind, own.Id, ours), part.TimesIn(other.Kind, other.Id, theirs)) is var times and > 0)
                    shared += part.Weight * ScoredQuery.Saturation(times);
            if (shared > most)
                (best, most) = (own.Id, shared);
        }

        return best;
    }
}
