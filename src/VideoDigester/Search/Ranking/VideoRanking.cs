namespace VideoDigester.Search.Ranking;

/// <summary>Ranks videos by the passages that were found in them.</summary>
internal static class VideoRanking
{
    // Several good passages weigh more than one, each less than the one before it, so that a long video does not win by its length.
    private const double Fading = 0.5;

    /// <summary>Ranks the videos.</summary>
    /// <param name="passages">The passages, best first.</param>
    /// <param name="videoOf">The key of a passage's video; null where it was removed meanwhile.</param>
    /// <returns>The videos with their passages, both best first.</returns>
    public static List<RankedVideo> Rank(IReadOnlyList<RankedPassage> passages, Func<RankedPassage, long?> videoOf)
    {
        var byVideo = new Dictionary<long, List<RankedPassage>>();
        foreach (var passage in passages)
        {
            if (videoOf(passage) is not { } video)
                continue;
            if (!byVideo.TryGetValue(video, out var found))
                byVideo.Add(video, found = []);
            found.Add(passage);
        }

        var videos = byVideo.Select(entry => new RankedVideo(entry.Key, ScoreOf(entry.Value), entry.Value)).ToList();
        videos.Sort();
        return videos;
    }

    private static double ScoreOf(List<RankedPassage> passages)
    {
        var (score, share) = (0.0, 1.0);
        foreach (var passage in passages)
        {
            score += share * passage.Score;
            share *= Fading;
        }

        return score;
    }
}
