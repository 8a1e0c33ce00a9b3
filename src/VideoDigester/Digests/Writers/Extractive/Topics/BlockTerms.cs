namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>The terms of the blocks that tell topics apart, each with how much it tells, in whole parts of a word so that counts can be looked up.</summary>
internal sealed class BlockTerms
{
    /// <summary>How many units a word has that tells most.</summary>
    public const int UnitsPerWord = 8;

    private readonly int[] _offsets;
    private readonly int[] _terms;
    private readonly int[] _units;

    /// <summary>Gathers the terms of blocks.</summary>
    /// <param name="analysis">The transcript.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="weights">How much each term tells, 0 to 1.</param>
    public BlockTerms(TranscriptAnalysis analysis, TopicBlocks blocks, double[] weights)
    {
        var units = Array.ConvertAll(weights, weight => (int)Math.Round(weight * UnitsPerWord));
        Vocabulary = units.Length;
        _offsets = new int[blocks.Count + 1];
        var (terms, counts, sums) = (new List<int>(), new List<int>(), new int[Vocabulary]);
        for (var block = 0; block < blocks.Count; block++)
        {
            var to = blocks.FirstSentenceOf(block + 1);
            for (var sentence = blocks.FirstSentenceOf(block); sentence < to; sentence++)
            {
                var own = analysis.Terms.TermsOf(sentence);
                var ownCounts = analysis.Terms.CountsOf(sentence);
                for (var i = 0; i < own.Length; i++)
                    if (units[own[i]] * ownCounts[i] is var told and > 0)
                    {
                        terms.Add(own[i]);
                        counts.Add(told);
                        sums[own[i]] += told;
                    }
            }

            _offsets[block + 1] = terms.Count;
        }

        (_terms, _units) = ([.. terms], [.. counts]);
        (Words, VocabularyWeight, MostUnits) = ((double)sums.Sum() / UnitsPerWord, (double)units.Sum() / UnitsPerWord, sums.DefaultIfEmpty().Max());
    }

    /// <summary>How many different terms the transcript has.</summary>
    public int Vocabulary { get; }

    /// <summary>The sum of the weights of all different terms.</summary>
    public double VocabularyWeight { get; }

    /// <summary>The sum of the weights of all words.</summary>
    public double Words { get; }

    /// <summary>How many units the most frequent term has in the whole transcript.</summary>
    public int MostUnits { get; }

    /// <summary>The terms of a block; a term stands once for each sentence it is in.</summary>
    public ReadOnlySpan<int> TermsOf(int block) => _terms.AsSpan(_offsets[block].._offsets[block + 1]);

    /// <summary>How many units each of them counts.</summary>
    public ReadOnlySpan<int> UnitsOf(int block) => _units.AsSpan(_offsets[block].._offsets[block + 1]);
}
