using VideoDigester.Search.Ranking;
using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Similar;

/// <summary>Makes one ranking of videos of the passages that were found by words and by meaning.</summary>
internal sealed class SimilarRanking(HitReader hits, SimilarTexts texts)
{
    /// <summary>How many of the best passages of a video count. docs/search.md has what else was tried.</summary>
    public const int PassagesCounted = 3;

    /// <summary>Ranks the videos.</summary>
    /// <param name="ranking">What was found by words; null where there were none to look for.</param>
    /// <param name="like">What was found by meaning; empty without vectors.</param>
    /// <param name="limit">How many are wanted.</param>
    public async Task<IReadOnlyList<RankedSimilar>> RankAsync(PassageRanking? ranking, IReadOnlyList<LikePassage> like, int limit)
    {
        IReadOnlyList<RankedPassage> passages = ranking?.Passages ?? [];
        var transcripts = await hits.TranscriptsAsync([.. passages
            .Where(passage => passage.Passage.Kind is SearchHitKind.Passage).Select(passage => passage.Passage.OwnerId)
            .Concat(like.Select(passage => passage.TranscriptId)).Distinct()]).ConfigureAwait(false);
        var byWords = ByWords(passages, transcripts);
        var byMeaning = ByMeaning(like, transcripts);
        var scores = byWords.ToDictionary(video => video.Key, video => ScoreOf(video.Value));
        List<long> words = [.. scores.OrderByDescending(video => video.Value).ThenBy(video => video.Key).Select(video => video.Key)];
        List<long> meaning = [.. byMeaning.OrderByDescending(video => MeaningOf(video.Value)).ThenBy(video => video.Key).Select(video => video.Key)];
        var own = ranking is null ? 0 : OwnScore(ranking.Query);

        // A ranking of nothing says nothing: where there are no vectors the scores of the words count.
        IEnumerable<(long Key, double Score)> best = meaning.Count == 0
            ? words.Select(key => (key, Math.Min(1, own == 0 ? 0 : scores[key] / own)))
            : ReciprocalRankFusion.Fuse([words, meaning]).Select(fused => (fused.Item, Math.Min(1, fused.Score * (ReciprocalRankFusion.UsualK + 1) / 2)));
        return [.. best.Take(limit).Select(video => new RankedSimilar(video.Key, video.Score, byWords.GetValueOrDefault(video.Key) ?? [], byMeaning.GetValueOrDefault(video.Key) ?? []))];
    }

    private Dictionary<long, List<RankedPassage>> ByWords(IReadOnlyList<RankedPassage> passages, IReadOnlyDictionary<long, FoundTranscript> transcripts)
    {
        var videos = new Dictionary<long, List<RankedPassage>>();
        foreach (var passage in passages)
        {
            var key = passage.Passage.Kind is SearchHitKind.Passage ? transcripts.GetValueOrDefault(passage.Passage.OwnerId)?.VideoKey : passage.Passage.OwnerId;
            if (key is not { } video || video == texts.Video.Key)
                continue;
            if (!videos.TryGetValue(video, out var found))
                videos.Add(video, found = []);
            if (found.Count < PassagesCounted)
                found.Add(passage);
        }

        return videos;
    }

    private Dictionary<long, List<LikePassage>> ByMeaning(IReadOnlyList<LikePassage> like, IReadOnlyDictionary<long, FoundTranscript> transcripts)
    {
        var videos = new Dictionary<long, List<LikePassage>>();
        foreach (var passage in like.OrderByDescending(passage => passage.Similarity).ThenBy(passage => passage.OwnId).ThenBy(passage => passage.PassageId))
        {
            if (transcripts.GetValueOrDefault(passage.TranscriptId)?.VideoKey is not { } video || video == texts.Video.Key)
                continue;
            if (!videos.TryGetValue(video, out var found))
                videos.Add(video, found = []);
            found.Add(passage);
        }

        return videos;
    }

    // For each passage of the asked video the most similar one counts.
    private static double MeaningOf(List<LikePassage> passages) => passages.DistinctBy(passage => passage.OwnId).Sum(passage => passage.Similarity);

    private static double ScoreOf(IEnumerable<RankedPassage> passages) => passages.Take(PassagesCounted).Sum(passage => passage.Score);

    // What the asked video itself scores: as much is as similar as can be.
    private double OwnScore(ScoredQuery query)
    {
        if (texts.Passages.Count == 0)
            return query.Parts.Sum(part => part.Weight * ScoredQuery.Saturation(1));
        var times = new int[query.TermCount];
        var own = new List<RankedPassage>(texts.Passages.Count);
        foreach (var passage in texts.Passages)
        {
            query.Read(passage.Signature, times);
            own.Add(new RankedPassage(passage, query.Score(passage, times)));
        }

        own.Sort();
        return ScoreOf(own);
    }
}
