namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Chooses the sentences that say what a chapter says: close to what the whole chapter is about, and worth keeping in the whole video.</summary>
internal sealed class ChapterSentences(ExtractiveDraft draft)
{
    private const double OwnTopic = 0.6;

    private readonly TranscriptAnalysis _analysis = draft.Analysis;
    private readonly TopicWords _topic = new(draft.Analysis.Terms);
    private readonly double[] _scores = new double[draft.Analysis.Sentences.Count];

    /// <summary>Chooses sentences of a chapter, no two alike, best first.</summary>
    /// <param name="first">The first sentence of the chapter.</param>
    /// <param name="last">The last one, inclusive.</param>
    /// <param name="count">How many are wanted.</param>
    public List<int> Choose(int first, int last, int count)
    {
        _topic.Score(first, last, _scores);
        var own = new double[last - first + 1];
        for (var i = 0; i < own.Length; i++)
            own[i] = (OwnTopic * _scores[first + i] * SentenceScores.Completeness(_analysis, first + i)) + ((1 - OwnTopic) * draft.Scores[first + i]);
        return [.. MaximalMarginalRelevance.Choose(own, count, (left, right) => _analysis.Terms.Similarity(first + left, first + right), _ => 0)
            .Select(i => first + i)];
    }
}
