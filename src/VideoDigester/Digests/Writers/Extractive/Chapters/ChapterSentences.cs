using VideoDigester.Digests.Writers.Extractive.Scoring;

namespace VideoDigester.Digests.Writers.Extractive.Chapters;

/// <summary>
/// Chooses the sentences that say what a chapter says: those of many long words, early in it, close to what it is about, that name what its author
/// named and bring up what comes back. The weights were chosen on the tuning half of VT-SSum: see docs/digests.md.
/// </summary>
internal sealed class ChapterSentences(ExtractiveDraft draft)
{
    private const double TellsMuch = 1;
    private const double Early = 0.6;
    private const double OnTopic = 0.4;
    private const double IsNamed = 0.4;
    private const double BringsUp = 0.4;

    private readonly TranscriptAnalysis _analysis = draft.Analysis;
    private readonly Centroid _centroid = new(draft.Analysis.Terms);
    private readonly double[] _onTopic = new double[draft.Analysis.Sentences.Count];

    /// <summary>Chooses sentences of a chapter, no two alike, best first.</summary>
    /// <param name="first">The first sentence of the chapter.</param>
    /// <param name="last">The last one, inclusive.</param>
    /// <param name="count">How many are wanted.</param>
    public List<int> Choose(int first, int last, int count) =>
        [.. MaximalMarginalRelevance.Choose(Score(first, last), count, (left, right) => _analysis.Terms.Similarity(first + left, first + right), i => i)
            .Select(i => first + i)];

    private double[] Score(int first, int last)
    {
        var features = draft.Features;
        _centroid.Score(first, last, _onTopic);
        var (tellsMuch, isNamed, bringsUp) = (0.0, 0.0, 0.0);
        for (var i = first; i <= last; i++)
        {
            (tellsMuch, isNamed, bringsUp) =
                (Math.Max(tellsMuch, features.LongWords[i]), Math.Max(isNamed, features.Named[i]), Math.Max(bringsUp, features.Introduced[i]));
        }

        var scores = new double[last - first + 1];
        for (var i = first; i <= last; i++)
        {
            scores[i - first] = (TellsMuch * SentenceScores.Share(features.LongWords[i], tellsMuch))
                + (Early * (1 - ((double)(i - first) / scores.Length)))
                + (OnTopic * _onTopic[i] * SentenceScores.Completeness(_analysis, i))
                + (IsNamed * SentenceScores.Share(features.Named[i], isNamed))
                + (BringsUp * SentenceScores.Share(features.Introduced[i], bringsUp));
            scores[i - first] *= draft.SubjectWeights[i];
        }

        MaximalMarginalRelevance.LeaveOut(scores, i => draft.IsAside(first + i));
        return scores;
    }
}
