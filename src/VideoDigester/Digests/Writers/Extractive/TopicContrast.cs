namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>How much the words change at each border between blocks: the depth scores of TextTiling (Hearst 1997) over neighbourhoods of equal time.</summary>
internal static class TopicContrast
{
    /// <summary>Measures the depth before each block; 0 before the first.</summary>
    public static double[] Measure(TopicBlocks blocks, BlockTerms terms, double neighbourhood)
    {
        var cohesion = Cohesion(blocks, terms, neighbourhood);
        var depth = new double[blocks.Count];
        var (left, right) = (Peaks(cohesion, forward: true), Peaks(cohesion, forward: false));
        for (var block = 1; block < blocks.Count; block++)
            depth[block] = left[block] + right[block] - (2 * cohesion[block]);
        return depth;
    }

    // The height of the hill on one side: how far the values rise without a fall.
    private static double[] Peaks(double[] values, bool forward)
    {
        var peaks = new double[values.Length];
        for (var i = 1; i < values.Length; i++)
        {
            var at = forward ? i : values.Length - i;
            var before = forward ? at - 1 : at + 1;
            peaks[at] = before > 0 && before < values.Length && values[before] > values[at] ? peaks[before] : values[at];
        }

        return peaks;
    }

    private static double[] Cohesion(TopicBlocks blocks, BlockTerms terms, double neighbourhood)
    {
        var cohesion = new double[blocks.Count];
        var (left, right) = (new double[terms.Vocabulary], new double[terms.Vocabulary]);
        var (dot, leftSquare, rightSquare) = (0.0, 0.0, 0.0);

        void Change(double[] side, double[] other, ref double square, int block, int sign)
        {
            var own = terms.TermsOf(block);
            var counts = terms.CountsOf(block);
            for (var i = 0; i < own.Length; i++)
            {
                var change = sign * counts[i] * terms.WeightOf(own[i]);
                square += ((2 * side[own[i]]) + change) * change;
                side[own[i]] += change;
                dot += change * other[own[i]];
            }
        }

        var (first, last) = (0, 0);
        for (var block = 1; block < blocks.Count; block++)
        {
            var at = blocks.StartOf(block);
            if (last >= block)
                Change(right, left, ref rightSquare, block - 1, -1);
            last = Math.Max(last, block);
            Change(left, right, ref leftSquare, block - 1, 1);
            for (; first < block - 1 && blocks.StartOf(first) < at - neighbourhood; first++)
                Change(left, right, ref leftSquare, first, -1);
            for (; last < blocks.Count && (last == block || blocks.StartOf(last) < at + neighbourhood); last++)
                Change(right, left, ref rightSquare, last, 1);
            cohesion[block] = leftSquare > 1e-9 && rightSquare > 1e-9 ? dot / Math.Sqrt(leftSquare * rightSquare) : 0;
        }

        return cohesion;
    }
}
