namespace VideoDigester.Digests.Grounding.Quotes;

/// <summary>
/// Lays a quote along a stretch of the transcript with the fewest edits (Sellers 1980): words may be missing, added or others; what stands before and behind costs nothing.
/// A word that begins alike costs a quarter, because an ending is what models and recognisers change most.
/// </summary>
internal static class WordAlignment
{
    private const double AlikeCost = 0.25;
    private const int FewestAlike = 3;

    /// <summary>The part of the stretch that is nearest to the quote, from its first to its last matching word; null where no word matches.</summary>
    public static QuoteMatch? Align(WordIndex index, QuoteWords words, int from, int to)
    {
        var width = to - from + 1;
        var costs = new double[(words.Count + 1) * width];
        for (var i = 1; i <= words.Count; i++)
        {
            var (above, row) = ((i - 1) * width, i * width);
            costs[row] = i;
            for (var j = 1; j < width; j++)
                costs[row + j] = Math.Min(
                    Math.Min(costs[above + j] + 1, costs[row + j - 1] + 1),
                    costs[above + j - 1] + CostOf(index, words, i - 1, from + j - 1));
        }

        var end = 0;
        for (var (j, last) = (1, words.Count * width); j < width; j++)
            if (costs[last + j] < costs[last + end])
                end = j;
        return Trace(index, words, costs, width, from, end);
    }

    private static QuoteMatch? Trace(WordIndex index, QuoteWords words, double[] costs, int width, int from, int end)
    {
        var (first, last) = (-1, -1);
        var (i, j) = (words.Count, end);
        while (i > 0)
        {
            var cost = costs[(i * width) + j];
            if (j > 0 && Same(cost, costs[((i - 1) * width) + j - 1] + CostOf(index, words, i - 1, from + j - 1)))
            {
                if (CostOf(index, words, i - 1, from + j - 1) < 1)
                    (first, last) = (from + j - 1, last < 0 ? from + j - 1 : last);
                (i, j) = (i - 1, j - 1);
            }
            else if (j > 0 && Same(cost, costs[(i * width) + j - 1] + 1))
                j--;
            else
                i--;
        }

        if (first < 0)
            return null;
        var length = Math.Max(words.Count, last - first + 1);
        return new QuoteMatch(first, last, Math.Max(0, 1 - (costs[(words.Count * width) + end] / length)));
    }

    private static bool Same(double left, double right) => Math.Abs(left - right) < 1e-9;

    private static double CostOf(WordIndex index, QuoteWords words, int word, int place)
    {
        if (index.TermAt(place) == words.Terms[word])
            return 0;
        return AreAlike(words.Names[word], index.NameOf(index.TermAt(place))) ? AlikeCost : 1;
    }

    // Numbers that begin alike are other numbers.
    private static bool AreAlike(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var same = left.AsSpan().CommonPrefixLength(right);
        return same >= FewestAlike && same * 3 >= Math.Max(left.Length, right.Length) * 2 && shorter > 0 && !char.IsDigit(left[0]);
    }
}
