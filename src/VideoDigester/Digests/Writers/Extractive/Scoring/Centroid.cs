namespace VideoDigester.Digests.Writers.Extractive.Scoring;

/// <summary>The centroid of a stretch of the transcript, what it is about, and how close its sentences are to it (Radev et al. 2004).</summary>
internal sealed class Centroid(TermVectors terms)
{
    private readonly double[] _sums = new double[terms.Vocabulary.Count];

    /// <summary>Scores the sentences of a range, the closest 1.</summary>
    public void Score(int first, int last, Span<double> scores)
    {
        for (var sentence = first; sentence <= last; sentence++)
        {
            var own = terms.TermsOf(sentence);
            var weights = terms.WeightsOf(sentence);
            for (var i = 0; i < own.Length; i++)
                _sums[own[i]] += weights[i] * terms.IdfOf(own[i]);
        }

        var most = 0.0;
        for (var sentence = first; sentence <= last; sentence++)
        {
            var own = terms.TermsOf(sentence);
            var weights = terms.WeightsOf(sentence);
            var sum = 0.0;
            for (var i = 0; i < own.Length; i++)
                sum += weights[i] * _sums[own[i]];
            scores[sentence] = sum;
            most = Math.Max(most, sum);
        }

        for (var sentence = first; sentence <= last; sentence++)
        {
            scores[sentence] = most > 0 ? scores[sentence] / most : 0;
            foreach (var term in terms.TermsOf(sentence))
                _sums[term] = 0;
        }
    }
}
