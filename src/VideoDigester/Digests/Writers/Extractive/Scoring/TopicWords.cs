namespace VideoDigester.Digests.Writers.Extractive.Scoring;

/// <summary>How close sentences are to what a stretch of the transcript is about: the cosine with its centroid (Radev et al. 2004).</summary>
internal sealed class TopicWords(TermVectors terms)
{
    private readonly double[] _centroid = new double[terms.Vocabulary.Count];

    /// <summary>Scores the sentences of a range, the closest 1.</summary>
    public void Score(int first, int last, Span<double> scores)
    {
        for (var sentence = first; sentence <= last; sentence++)
        {
            var own = terms.TermsOf(sentence);
            var weights = terms.WeightsOf(sentence);
            for (var i = 0; i < own.Length; i++)
                _centroid[own[i]] += weights[i] * terms.IdfOf(own[i]);
        }

        var most = 0.0;
        for (var sentence = first; sentence <= last; sentence++)
        {
            var own = terms.TermsOf(sentence);
            var weights = terms.WeightsOf(sentence);
            var sum = 0.0;
            for (var i = 0; i < own.Length; i++)
                sum += weights[i] * _centroid[own[i]];
            scores[sentence] = sum;
            most = Math.Max(most, sum);
        }

        for (var sentence = first; sentence <= last; sentence++)
        {
            scores[sentence] = most > 0 ? scores[sentence] / most : 0;
            foreach (var term in terms.TermsOf(sentence))
                _centroid[term] = 0;
        }
    }
}
