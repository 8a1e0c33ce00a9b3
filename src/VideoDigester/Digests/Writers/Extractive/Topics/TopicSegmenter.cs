namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>
/// Finds where a talk turns to another topic and how often it does. Every segmentation has a score: how likely the words of its topics are (Utiyama and Isahara 2001), less a
/// cost for each border, with what pauses, returning words and lengths say. Chosen is not the best of them but the borders that most of the good ones have.
/// </summary>
internal sealed class TopicSegmenter(TranscriptAnalysis analysis, TopicSegmenterOptions options)
{
    // Where nothing is said for as long as a topic lasts, another one begins whatever the words are.
    private const double Hole = 1000;

    /// <summary>The sentences that begin a topic, the first one included.</summary>
    public IReadOnlyList<int> Segment(TimeSpan end, CancellationToken cancellationToken)
    {
        var duration = end.TotalSeconds;
        var expected = options.ExpectedLength(duration);
        var blocks = TopicBlocks.Of(analysis, end, expected / options.Resolution);
        if (blocks.Count < 2 || duration < 2 * options.Shortest)
            return [0];
        var weights = TermBursts.Weigh(analysis, expected);
        var terms = new BlockTerms(analysis, blocks, weights);
        var borders = BorderScores(blocks, new ReturningWords(analysis, blocks, weights, expected), options.BorderCost(terms.Words), expected);
        var lattice = new TopicLattice(Math.Max(options.Longest * expected, options.Shortest), options.Temperature);
        var probabilities = lattice.BorderProbabilities(blocks, new TopicModel(terms, options.Unseen(terms.Words * expected / duration)), Score, cancellationToken);
        return [.. LikelyBorders.Choose(blocks, probabilities, options.Tolerance * expected, options.Shortest, options.LeastProbability)
            .Select(blocks.FirstSentenceOf)];

        double Score(int start, double length, double likelihood) => (options.LikelihoodWeight * likelihood) + borders[start] + options.LengthScore(length, expected);
    }

    private double[] BorderScores(TopicBlocks blocks, ReturningWords returning, double cost, double expected)
    {
        var silence = new BorderSilence(analysis, blocks);
        var scores = new double[blocks.Count];
        for (var block = 1; block < blocks.Count; block++)
            scores[block] = (options.PauseWeight * silence.PauseBefore(block)) + (options.LingerWeight * silence.LingeringBefore(block))
                + (options.ReturnWeight * returning.At(block)) - cost + (silence.SecondsBefore(block) > expected ? Hole : 0);
        return scores;
    }
}
