namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>How much each sentence is worth keeping, 0 to 1: its centrality among its neighbours and in the whole, and whether it can stand alone.</summary>
internal static class SentenceScores
{
    private const int FewTerms = 8;
    private const int ManyTerms = 40;

    /// <summary>Scores all sentences.</summary>
    public static double[] Of(TranscriptAnalysis analysis, CancellationToken cancellationToken)
    {
        var terms = analysis.Terms;
        var rank = LexRank.Rank(terms, cancellationToken);
        var scores = new double[terms.Count];
        new TopicWords(terms).Score(0, terms.Count - 1, scores);
        var highest = rank.Max();
        for (var i = 0; i < scores.Length; i++)
            scores[i] = ((0.5 * rank[i] / highest) + (0.5 * scores[i])) * Completeness(analysis, i);
        return scores;
    }

    /// <summary>
    /// Whether a sentence can stand alone, 0 to 1: a few words say little out of their place, very many say no one thing, who repeats words is
    /// looking for others, and a word left out by the recogniser spoils the quote.
    /// </summary>
    public static double Completeness(TranscriptAnalysis analysis, int sentence)
    {
        var terms = 0;
        foreach (var count in analysis.Terms.CountsOf(sentence))
            terms += count;
        var length = terms < FewTerms ? (terms + 1.0) / (FewTerms + 1) : terms > ManyTerms ? (double)ManyTerms / terms : 1;
        var quote = analysis.Spoken.Text.AsSpan(analysis.Sentences[sentence].From, analysis.Sentences[sentence].Length);
        var variety = terms == 0 ? 1 : (double)analysis.Terms.TermsOf(sentence).Length / terms;
        return length * variety * (quote.Contains('[') ? 0.5 : 1);
    }
}
