namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>How likely the words of one topic are when they come from a distribution of their own with a Dirichlet prior. Grows block by block.</summary>
internal sealed class TopicModel(BlockTerms terms, double concentration)
{
    private readonly double[] _counts = new double[terms.Vocabulary];
    private readonly int[] _rounds = new int[terms.Vocabulary];
    private int _round;
    private double _total;

    /// <summary>The logarithm of the likelihood of what was added, less that of words that come as they like.</summary>
    public double LogLikelihood { get; private set; }

    /// <summary>Begins another topic.</summary>
    public void Clear() => (_round, _total, LogLikelihood) = (_round + 1, 0, 0);

    /// <summary>Adds the words of a block, one after another as from a Pólya urn; each counts as much as it tells.</summary>
    public void Add(int block)
    {
        var own = terms.TermsOf(block);
        var counts = terms.CountsOf(block);
        var prior = concentration * terms.Total;
        for (var i = 0; i < own.Length; i++)
        {
            var term = own[i];
            var weight = terms.WeightOf(term);
            if (_rounds[term] != _round)
                (_rounds[term], _counts[term]) = (_round, 0);
            for (var n = 0; n < counts[i]; n++)
            {
                LogLikelihood += weight * (Math.Log(_counts[term] + concentration) - Math.Log(_total + prior));
                _counts[term] += weight;
                _total += weight;
            }
        }
    }
}
