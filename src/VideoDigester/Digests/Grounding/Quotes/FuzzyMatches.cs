namespace VideoDigester.Digests.Grounding.Quotes;

/// <summary>Finds the words around the citations that come nearest to a quote, by the edit distance of words.</summary>
internal sealed class FuzzyMatches(WordIndex index, QuoteWords words, CancellationToken cancellationToken)
{
    private const int MostCandidates = 6;

    /// <summary>The best match near a citation that is similar enough, or null.</summary>
    public QuoteMatch? Best(CitedWords cited)
    {
        QuoteMatch? best = null;
        foreach (var start in Candidates(cited))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var slack = Slack;
            var (from, to) = (Math.Max(0, start - slack), Math.Min(index.Count, start + words.Count + slack));
            if (WordAlignment.Align(index, words, from, to) is { } match
                && match.Similarity >= QuoteFinder.MinSimilarity && match.Similarity > (best?.Similarity ?? 0)
                && cited.DistanceOf(match.First, match.Last) <= QuoteFinder.Neighbourhood)
                best = match;
        }

        return best;
    }

    // With a fifth of the words wrong, the others shift by no more.
    private int Slack => (words.Count / 4) + 2;

    // Where the quote would begin if one of its words is the one at a place: where many words agree is where it stands.
    private IEnumerable<int> Candidates(CitedWords cited)
    {
        var votes = new Dictionary<int, double>();
        var width = Slack;
        foreach (var (from, to) in cited.Words)
        {
            var (low, high) = (Math.Max(0, from - QuoteFinder.Neighbourhood), Math.Min(index.Count, to + QuoteFinder.Neighbourhood));
            for (var i = 0; i < words.Count; i++)
            {
                var places = index.PlacesOf(words.Terms[i]);
                var weight = Math.Log(1 + (index.Count / (double)Math.Max(1, places.Length)));
                var at = places.BinarySearch(low);
                for (at = at < 0 ? ~at : at; at < places.Length && places[at] < high; at++)
                {
                    var bucket = (places[at] - i + words.Count) / width;
                    votes[bucket] = votes.GetValueOrDefault(bucket) + weight;
                    votes[bucket + 1] = votes.GetValueOrDefault(bucket + 1) + weight;
                }
            }
        }

        return votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).Take(MostCandidates).Select(vote => (vote.Key * width) - words.Count);
    }
}
