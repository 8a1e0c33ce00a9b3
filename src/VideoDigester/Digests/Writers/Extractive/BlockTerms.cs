namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>The terms of the blocks that tell topics apart: those that occur again but not everywhere, each with how much it tells.</summary>
internal sealed class BlockTerms
{
    private readonly int[] _offsets;
    private readonly int[] _terms;
    private readonly int[] _counts;
    private readonly double[] _weights;

    /// <summary>Gathers the terms of blocks.</summary>
    public BlockTerms(TranscriptAnalysis analysis, TopicBlocks blocks)
    {
        _weights = Weigh(analysis, blocks);
        _offsets = new int[blocks.Count + 1];
        var (terms, counts) = (new List<int>(), new List<int>());
        for (var block = 0; block < blocks.Count; block++)
        {
            var to = blocks.FirstSentenceOf(block + 1, analysis.Sentences.Count);
            for (var sentence = blocks.FirstSentenceOf(block, 0); sentence < to; sentence++)
            {
                var own = analysis.Terms.TermsOf(sentence);
                var ownCounts = analysis.Terms.CountsOf(sentence);
                for (var i = 0; i < own.Length; i++)
                    if (_weights[own[i]] > 0)
                    {
                        terms.Add(own[i]);
                        counts.Add(ownCounts[i]);
                    }
            }

            _offsets[block + 1] = terms.Count;
        }

        (_terms, _counts) = ([.. terms], [.. counts]);
        foreach (var weight in _weights)
            Total += weight;
    }

    /// <summary>How many different terms the transcript has.</summary>
    public int Vocabulary => _weights.Length;

    /// <summary>The sum of the weights of all terms.</summary>
    public double Total { get; }

    /// <summary>The terms of a block; a term stands once for each sentence it is in.</summary>
    public ReadOnlySpan<int> TermsOf(int block) => _terms.AsSpan(_offsets[block].._offsets[block + 1]);

    /// <summary>How often they occur.</summary>
    public ReadOnlySpan<int> CountsOf(int block) => _counts.AsSpan(_offsets[block].._offsets[block + 1]);

    /// <summary>How much a term tells, 0 to 1.</summary>
    public double WeightOf(int term) => _weights[term];

    private static double[] Weigh(TranscriptAnalysis analysis, TopicBlocks blocks)
    {
        var frequencies = new int[analysis.Terms.Vocabulary.Count];
        var last = new int[frequencies.Length];
        for (var block = 0; block < blocks.Count; block++)
        {
            var to = blocks.FirstSentenceOf(block + 1, analysis.Sentences.Count);
            for (var sentence = blocks.FirstSentenceOf(block, 0); sentence < to; sentence++)
                foreach (var term in analysis.Terms.TermsOf(sentence))
                    if (last[term] != block + 1)
                    {
                        last[term] = block + 1;
                        frequencies[term]++;
                    }
        }

        var weights = new double[frequencies.Length];
        var most = Math.Log(blocks.Count / 2.0);
        for (var term = 0; term < weights.Length; term++)
            if (frequencies[term] > 1 && most > 0)
                weights[term] = Math.Clamp(Math.Log((double)blocks.Count / frequencies[term]) / most, 0, 1);
        return weights;
    }
}
