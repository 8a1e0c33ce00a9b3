namespace VideoDigester.Digests.Writers.Extractive.Scoring;

/// <summary>
/// How much each sentence is worth keeping, 0 to 1: a weighted sum of features, as Edmundson (1969: New methods in automatic extracting) summed them,
/// times what tells whether it can stand alone. The weights were chosen on the tuning half of the data: see docs/digests.md.
/// </summary>
internal static class SentenceScores
{
    private const double Central = 1;
    private const double OnTopic = 0.5;
    private const double TellsMuch = 1;
    private const double BringsUp = 0.5;
    private const double IsNamed = 0.25;
    private const double InGoodCompany = 4;
    private const int Company = 6;
    private const int FewTerms = 8;
    private const int ManyTerms = 35;
    private const double LeftOut = 0.5;
    private const double CutBetweenWords = 0.9;

    /// <summary>Scores all sentences; the best has 1.</summary>
    public static double[] Of(TranscriptAnalysis analysis, SentenceFeatures features, CancellationToken cancellationToken)
    {
        var rank = LexRank.Rank(analysis.Terms, cancellationToken);
        var scores = new double[rank.Length];
        new Centroid(analysis.Terms).Score(0, scores.Length - 1, scores);
        var (central, tellsMuch, bringsUp, isNamed) = (rank.Max(), features.LongWords.Max(), features.Introduced.Max(), features.Named.Max());
        for (var i = 0; i < scores.Length; i++)
        {
            var sum = (Central * Share(rank[i], central)) + (OnTopic * scores[i]) + (TellsMuch * Share(features.LongWords[i], tellsMuch))
                + (BringsUp * Share(features.Introduced[i], bringsUp)) + (IsNamed * Share(features.Named[i], isNamed));
            scores[i] = sum / (Central + OnTopic + TellsMuch + BringsUp + IsNamed) * Completeness(analysis, i);
        }

        scores = AmongOthers(scores);
        var best = scores.Max();
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Share(scores[i], best);
        return scores;
    }

    /// <summary>A value relative to the highest one; 0 where that is 0.</summary>
    public static double Share(double value, double highest) => highest > 0 ? value / highest : 0;

    /// <summary>
    /// Whether a sentence can stand alone, 0 to 1: a few words say little out of their place, very many say no one thing, who repeats words is
    /// looking for others, a word left out by the recogniser spoils the quote, and so does a cut between two words.
    /// </summary>
    public static double Completeness(TranscriptAnalysis analysis, int sentence)
    {
        var terms = 0;
        foreach (var count in analysis.Terms.CountsOf(sentence))
            terms += count;
        var length = terms < FewTerms ? (terms + 1.0) / (FewTerms + 1) : terms > ManyTerms ? (double)ManyTerms / terms : 1;
        var quote = analysis.Spoken.Text.AsSpan(analysis.Sentences[sentence].From, analysis.Sentences[sentence].Length);
        var variety = terms == 0 ? 1 : (double)analysis.Terms.TermsOf(sentence).Length / terms;
        var isWhole = analysis.IsNaturalBorder(sentence) && analysis.IsNaturalBorder(sentence + 1);
        return length * variety * (quote.Contains('[') ? LeftOut : 1) * (isWhole ? 1 : CutBetweenWords);
    }

    // Who has come to the point stays there for some sentences: the mean of the nearest ones, the nearer the more, adds to a sentence.
    private static double[] AmongOthers(double[] scores)
    {
        var among = new double[scores.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var (sum, weight) = (0.0, 0.0);
            for (var other = Math.Max(0, i - Company); other <= Math.Min(scores.Length - 1, i + Company); other++)
            {
                if (other == i)
                    continue;
                var near = 1.0 / (1 + Math.Abs(i - other));
                (sum, weight) = (sum + (near * scores[other]), weight + near);
            }

            among[i] = scores[i] * (1 + (InGoodCompany * Share(sum, weight)));
        }

        return among;
    }
}
