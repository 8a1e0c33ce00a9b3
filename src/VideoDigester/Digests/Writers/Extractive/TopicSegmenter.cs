namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>
/// Finds where a talk turns to another topic and how often it does. A segmentation is scored by how well each topic's words are predicted
/// by a language model of its own (the Dirichlet compound multinomial of Eisenstein and Barzilay 2008, which makes the probabilistic
/// cohesion of Utiyama and Isahara 2001 exact), by the contrast at its borders (the depth scores of TextTiling, Hearst 1997), by pauses,
/// and by a prior on length; the best one is found by dynamic programming over bounded windows.
/// </summary>
internal sealed class TopicSegmenter(TranscriptAnalysis analysis, TopicSegmenterOptions options)
{
    /// <summary>The sentences that begin a topic, the first one included.</summary>
    public IReadOnlyList<int> Segment(TimeSpan end, CancellationToken cancellationToken)
    {
        var duration = end.TotalSeconds;
        var expected = options.ExpectedLength(duration);
        var blocks = TopicBlocks.Of(analysis, end, expected / options.Resolution);
        if (blocks.Count < 2 || duration < 2 * options.Shortest)
            return [0];
        var terms = new BlockTerms(analysis, blocks);
        var borders = BorderScores(blocks, terms, expected);
        return FindBest(blocks, terms, borders, expected, cancellationToken);
    }

    private double[] BorderScores(TopicBlocks blocks, BlockTerms terms, double expected)
    {
        var contrast = TopicContrast.Measure(blocks, terms, expected * options.Neighbourhood);
        var pauses = new double[blocks.Count];
        for (var block = 1; block < blocks.Count; block++)
        {
            var sentence = analysis.Sentences[blocks.FirstSentenceOf(block, 0)];
            pauses[block] = Math.Min(3, sentence.PauseBefore.TotalSeconds) + (sentence.FollowsMark ? 2 : 0);
        }

        Standardise(contrast);
        Standardise(pauses);
        var scores = new double[blocks.Count];
        for (var block = 1; block < blocks.Count; block++)
            scores[block] = (options.ContrastWeight * contrast[block]) + (options.PauseWeight * pauses[block]) - options.BorderCost;
        return scores;
    }

    private List<int> FindBest(TopicBlocks blocks, BlockTerms terms, double[] borders, double expected, CancellationToken cancellationToken)
    {
        // best[j]: the best score of everything before block j; from[j]: where its last topic begins.
        var best = new double[blocks.Count + 1];
        var from = new int[blocks.Count + 1];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        var model = new TopicModel(terms, options.Concentration);
        var longest = Math.Max(options.Longest * expected, options.Shortest);
        for (var to = 1; to <= blocks.Count; to++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            model.Clear();
            var finish = blocks.StartOf(to);
            for (var start = to - 1; start >= 0; start--)
            {
                model.Add(start);
                var length = finish - blocks.StartOf(start);
                if (length > longest && start < to - 1 && !double.IsNegativeInfinity(best[to]))
                    break;
                if (double.IsNegativeInfinity(best[start]) || (length < options.Shortest && !(start == 0 && to == blocks.Count)))
                    continue;
                var score = best[start] + (options.LikelihoodWeight * model.LogLikelihood) + LengthPrior(length, expected) + borders[start];
                if (score > best[to])
                    (best[to], from[to]) = (score, start);
            }
        }

        var found = new List<int>();
        for (var to = blocks.Count; to > 0; to = from[to])
            found.Add(blocks.FirstSentenceOf(from[to], 0));
        found.Reverse();
        return found;
    }

    private double LengthPrior(double length, double expected)
    {
        var deviation = Math.Log(Math.Max(length, 1) / expected) / options.LengthSpread;
        return -options.LengthWeight * deviation * deviation / 2;
    }

    private static void Standardise(Span<double> values)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in values[1..])
            (sum, squares) = (sum + value, squares + (value * value));
        var mean = sum / (values.Length - 1);
        var deviation = Math.Sqrt(Math.Max(0, (squares / (values.Length - 1)) - (mean * mean)));
        foreach (ref var value in values)
            value = deviation > 1e-9 ? (value - mean) / deviation : 0;
    }
}
