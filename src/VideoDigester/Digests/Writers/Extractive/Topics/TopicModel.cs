namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>
/// How likely the words of one topic are under the distribution that fits them best, by Lidstone's estimate: the probabilistic cohesion of Utiyama and Isahara (2001),
/// in which each word counts as much as it tells. Grows block by block.
/// </summary>
internal sealed class TopicModel
{
    private readonly BlockTerms _terms;
    private readonly double _unseen;
    private readonly int[] _counts;
    private readonly int[] _rounds;

    // c · log(c + unseen) for every count c that a term can reach.
    private readonly double[] _table;
    private int _round;
    private long _total;
    private double _sum;

    /// <summary>Makes a model of some terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="unseen">How often each word of the transcript counts as said in a topic before anything was.</param>
    public TopicModel(BlockTerms terms, double unseen)
    {
        (_terms, _unseen) = (terms, unseen);
        (_counts, _rounds) = (new int[terms.Vocabulary], new int[terms.Vocabulary]);
        _table = new double[terms.MostUnits + 1];
        for (var units = 1; units < _table.Length; units++)
        {
            var count = (double)units / BlockTerms.UnitsPerWord;
            _table[units] = count * Math.Log(count + unseen);
        }
    }

    /// <summary>The logarithm of the likelihood of what was added.</summary>
    public double LogLikelihood
    {
        get
        {
            var total = (double)_total / BlockTerms.UnitsPerWord;
            return _sum - (total * Math.Log(total + (_unseen * _terms.VocabularyWeight)));
        }
    }

    /// <summary>Begins another topic.</summary>
    public void Clear() => (_round, _total, _sum) = (_round + 1, 0, 0);

    /// <summary>Adds the words of a block.</summary>
    public void Add(int block)
    {
        var own = _terms.TermsOf(block);
        var units = _terms.UnitsOf(block);
        for (var i = 0; i < own.Length; i++)
        {
            var term = own[i];
            var before = _rounds[term] == _round ? _counts[term] : 0;
            var after = before + units[i];
            (_rounds[term], _counts[term]) = (_round, after);
            _sum += _table[after] - _table[before];
            _total += units[i];
        }
    }
}
