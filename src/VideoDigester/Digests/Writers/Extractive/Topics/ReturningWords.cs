namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>
/// How many words of earlier topics come back in each block near the end of a video: where a talk is summed up, a topic begins though nothing new is said.
/// </summary>
internal sealed class ReturningWords
{
    // The part of the video in which somebody may sum up.
    private const double Closing = 0.8;

    private const double LeastDeviation = 0.5;

    private readonly double[] _scores;

    /// <summary>Looks for words that come back.</summary>
    /// <param name="analysis">The transcript.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="weights">How much each term tells.</param>
    /// <param name="absence">How long a word was away, in seconds.</param>
    public ReturningWords(TranscriptAnalysis analysis, TopicBlocks blocks, double[] weights, double absence)
    {
        _scores = new double[blocks.Count];
        var last = new double[weights.Length];
        Array.Fill(last, double.PositiveInfinity);
        for (var block = 0; block < blocks.Count; block++)
        {
            var (start, to) = (blocks.StartOf(block), blocks.FirstSentenceOf(block + 1));
            for (var sentence = blocks.FirstSentenceOf(block); sentence < to; sentence++)
                foreach (var term in analysis.Terms.TermsOf(sentence))
                {
                    if (start - last[term] > absence)
                        _scores[block] += weights[term];
                    last[term] = start;
                }
        }

        StandardScores.Replace(_scores, LeastDeviation);
        for (var block = 0; block < blocks.Count; block++)
            if (_scores[block] < 0 || blocks.StartOf(block) < Closing * blocks.End)
                _scores[block] = 0;
    }

    /// <summary>How many, in standard deviations above the mean of the video; 0 where it is not near the end or below the mean.</summary>
    public double At(int block) => _scores[block];
}
