using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Vectors;

/// <summary>The best of all passages that are shown to it, in bounded memory. Of two that are as similar the one with the smaller key counts as better.</summary>
/// <param name="count">How many at most.</param>
/// <param name="minSimilarity">What they must be above, as of <see cref="EmbeddingOptions.MinSimilarity"/>.</param>
/// <param name="filter">Which may be among them; null for all.</param>
internal sealed class NearestPassages(int count, double minSimilarity, Func<PassagePlace, bool>? filter)
{
    // Rounding makes a cosine of -1 a little more or less: where that is the limit, there is none.
    private readonly float _floor = minSimilarity > -1 ? (float)minSimilarity : float.NegativeInfinity;
    private readonly PriorityQueue<PassagePlace, (float Similarity, long Newness)> _worstFirst = new(count);

    /// <summary>Shows a passage.</summary>
    public void Offer(PassagePlace place, float similarity)
    {
        if (similarity <= _floor)
            return;

        // The filter comes last: it is asked about the few that are good enough.
        var rank = (similarity, -place.PassageId);
        if (_worstFirst.Count < count)
        {
            if (filter is null || filter(place))
                _worstFirst.Enqueue(place, rank);
            return;
        }

        if (_worstFirst.TryPeek(out _, out var worst) && rank.CompareTo(worst) > 0 && (filter is null || filter(place)))
            _worstFirst.DequeueEnqueue(place, rank);
    }

    /// <summary>Takes the best out, best first.</summary>
    public IReadOnlyList<SimilarPassage> TakeBestFirst()
    {
        var best = new SimilarPassage[_worstFirst.Count];
        for (var at = best.Length - 1; _worstFirst.TryDequeue(out var place, out var rank); at--)
            best[at] = new SimilarPassage(place, rank.Similarity);
        return best;
    }
}
