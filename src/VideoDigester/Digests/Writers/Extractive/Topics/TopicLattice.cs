namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>
/// All segmentations of a transcript at once, each as probable as its score says: how probable it is that a topic begins at each block, by the forward-backward
/// algorithm (Rabiner 1989) over topics of a bounded length.
/// </summary>
/// <param name="longest">How long a topic may last, in seconds; longer only where it is one block.</param>
/// <param name="temperature">What scores are divided by.</param>
internal sealed class TopicLattice(double longest, double temperature)
{
    /// <summary>What a topic is worth that begins at a block, lasts some seconds and has words of a logarithmic likelihood.</summary>
    public delegate double TopicScore(int start, double length, double likelihood);

    /// <summary>The probability that a topic begins at each block; 1 for the first.</summary>
    public double[] BorderProbabilities(TopicBlocks blocks, TopicModel model, TopicScore score, CancellationToken cancellationToken)
    {
        // The topics that end before a block are those from offsets[block], the shortest first.
        var (scores, offsets) = (new List<double>(blocks.Count * 16), new int[blocks.Count + 2]);
        var before = new double[blocks.Count + 1];
        for (var to = 1; to <= blocks.Count; to++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            model.Clear();
            offsets[to] = scores.Count;
            var finish = blocks.StartOf(to);
            for (var start = to - 1; start >= 0; start--)
            {
                var length = finish - blocks.StartOf(start);
                if (length > longest && start < to - 1)
                    break;
                model.Add(start);
                scores.Add(score(start, length, model.LogLikelihood) / temperature);
            }

            before[to] = Sum(before, scores, offsets[to], to);
        }

        offsets[^1] = scores.Count;
        return Probabilities(before, After(scores, offsets, blocks.Count));
    }

    // The logarithm of the sum over the topics that end before a block.
    private static double Sum(double[] before, List<double> scores, int offset, int to)
    {
        var most = double.NegativeInfinity;
        for (var i = offset; i < scores.Count; i++)
            most = Math.Max(most, before[to - 1 - (i - offset)] + scores[i]);
        var sum = 0.0;
        for (var i = offset; i < scores.Count; i++)
            sum += Math.Exp(before[to - 1 - (i - offset)] + scores[i] - most);
        return most + Math.Log(sum);
    }

    private static double[] After(List<double> scores, int[] offsets, int count)
    {
        var after = new double[count + 1];
        Array.Fill(after, double.NegativeInfinity, 0, count);
        for (var to = count; to > 0; to--)
            for (var i = offsets[to]; i < offsets[to + 1]; i++)
            {
                ref var start = ref after[to - 1 - (i - offsets[to])];
                var (larger, smaller) = (Math.Max(start, after[to] + scores[i]), Math.Min(start, after[to] + scores[i]));
                start = larger + Math.Log(1 + Math.Exp(smaller - larger));
            }

        return after;
    }

    private static double[] Probabilities(double[] before, double[] after)
    {
        var probabilities = new double[before.Length - 1];
        for (var block = 0; block < probabilities.Length; block++)
            probabilities[block] = Math.Exp(Math.Min(0, before[block] + after[block] - before[^1]));
        return probabilities;
    }
}
