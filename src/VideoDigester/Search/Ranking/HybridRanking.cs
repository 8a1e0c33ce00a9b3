using VideoDigester.Search.Vectors;
using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>Makes one ranking of what was found by words and what was found by meaning.</summary>
internal static class HybridRanking
{
    /// <summary>How many passages are looked for by meaning.</summary>
    public const int MostSimilar = 200;

    /// <summary>Fuses the rankings.</summary>
    /// <param name="byWords">What was found by words.</param>
    /// <param name="byMeaning">What was found by meaning, most similar first.</param>
    public static PassageRanking Fuse(PassageRanking byWords, IReadOnlyList<SimilarPassage> byMeaning)
    {
        if (byMeaning.Count == 0)
            return byWords;
        var known = new Dictionary<(bool IsSpoken, long Id), PassageCandidate>();
        foreach (var ranked in byWords.Passages)
            known[KeyOf(ranked.Passage)] = ranked.Passage;
        foreach (var similar in byMeaning)
            known.TryAdd((true, similar.PassageId), new PassageCandidate(SearchHitKind.Passage, similar.PassageId, similar.Place.TranscriptId, 0, []));
        var fused = ReciprocalRankFusion.Fuse(
        [
            [.. byWords.Passages.Select(ranked => KeyOf(ranked.Passage))],
            [.. byMeaning.Select(similar => (true, similar.PassageId))],
        ]);
        var passages = fused.Select(item => new RankedPassage(known[item.Item], item.Score)).ToArray();
        Array.Sort(passages);
        return byWords with { Passages = passages };
    }

    private static (bool IsSpoken, long Id) KeyOf(PassageCandidate passage) => (passage.Kind is SearchHitKind.Passage, passage.Id);
}
