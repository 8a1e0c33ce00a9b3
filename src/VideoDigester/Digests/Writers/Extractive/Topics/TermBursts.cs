namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>
/// How much each term tells about where a topic begins and ends, without a list of stop words. Words that carry a topic come in bursts, those that hold sentences together
/// are scattered (Church and Gale 1995; Katz 1996) and short (Zipf 1935).
/// </summary>
internal static class TermBursts
{
    // A word said once or twice has no distribution to be judged by.
    private const int FewUses = 3;

    // What a word said once tells: it is no bond between sentences, but it adds to what a topic has to explain.
    private const double Once = 0.5;

    // How much shorter than the mean word, in letters of the folded term, those words are that tell nothing.
    private const double Shortness = 0.6;

    // The share by which a word must be in fewer stretches than chance would have it to tell all it can, and what it tells when it is in more.
    private const double FullBurst = 0.3;
    private const double Slack = 0.05;
    private const double Scattered = 0.5;

    /// <summary>Weighs the terms of a transcript, 0 to 1.</summary>
    /// <param name="analysis">The transcript.</param>
    /// <param name="stretch">The length of the stretches that are compared, in seconds.</param>
    public static double[] Weigh(TranscriptAnalysis analysis, double stretch)
    {
        var (uses, inStretches, stretches) = Count(analysis, stretch);
        var terms = analysis.Terms.Vocabulary;
        var (letters, words) = (0L, 0L);
        for (var term = 0; term < uses.Length; term++)
            (letters, words) = (letters + ((long)terms[term].Length * uses[term]), words + uses[term]);
        var least = words == 0 ? 0 : ((double)letters / words) - Shortness;
        var weights = new double[uses.Length];
        for (var term = 0; term < weights.Length; term++)
            if (terms[term].Length >= least && !char.IsDigit(terms[term][0]))
                weights[term] = uses[term] switch
                {
                    1 => Once,
                    < FewUses => 1,
                    _ => Burst(uses[term], inStretches[term], stretches),
                };
        return weights;
    }

    private static (int[] Uses, int[] InStretches, int Stretches) Count(TranscriptAnalysis analysis, double stretch)
    {
        var (uses, inStretches, last) = (new int[analysis.Terms.Vocabulary.Count], new int[analysis.Terms.Vocabulary.Count], new int[analysis.Terms.Vocabulary.Count]);
        var sentences = analysis.Sentences.Count;
        var duration = (analysis.EndOf(analysis.Sentences[^1]) - analysis.StartOf(analysis.Sentences[0])).TotalSeconds;
        var stretches = Math.Max(1, (int)Math.Round(duration / Math.Max(1, stretch)));
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            var place = 1 + (int)((long)sentence * stretches / sentences);
            var own = analysis.Terms.TermsOf(sentence);
            var counts = analysis.Terms.CountsOf(sentence);
            for (var i = 0; i < own.Length; i++)
            {
                uses[own[i]] += counts[i];
                if (last[own[i]] != place)
                    (last[own[i]], inStretches[own[i]]) = (place, inStretches[own[i]] + 1);
            }
        }

        return (uses, inStretches, stretches);
    }

    private static double Burst(int uses, int found, int stretches) =>
        Math.Clamp((1 - (found / Scatter.Expected(uses, stretches)) + Slack) / (FullBurst + Slack), Scattered, 1);
}
