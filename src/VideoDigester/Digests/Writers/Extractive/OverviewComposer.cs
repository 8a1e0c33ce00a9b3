using VideoDigester.Digests.Writers.Extractive.Readable;
using VideoDigester.Digests.Writers.Extractive.Scoring;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>
/// Says in a sentence, or in two that follow each other, what the video is about: the best sentence, one that is cut or asks something counting less, with
/// a neighbour where there is room and both stand whole between two natural borders. Sentences from different places are never joined: together they would say what nobody said.
/// </summary>
internal sealed class OverviewComposer(ExtractiveDraft draft)
{
    private const int LongestOverview = 320;
    private const int LongEnough = 110;
    private const double IsNamed = 0.5;
    private const double Cut = 0.5;
    private const double Asked = 0.6;
    private const double AskedAlone = 0.3;
    private const double Companion = 0.4;

    private readonly TranscriptAnalysis _analysis = draft.Analysis;

    /// <summary>Composes the overview; never empty.</summary>
    public string Compose()
    {
        var named = draft.Features.Named.Max();
        var worth = new double[_analysis.Sentences.Count];
        for (var i = 0; i < worth.Length; i++)
            worth[i] = draft.Scores[i] * (1 + (IsNamed * SentenceScores.Share(draft.Features.Named[i], named))) * Standing(i);
        var best = Enumerable.Range(0, worth.Length).MaxBy(i => worth[i] * (IsQuestion(_analysis.Sentences[i]) ? AskedAlone : 1));
        var (first, last) = (best, best);
        if (_analysis.Sentences[best].Length < LongEnough && CompanionOf(best, worth) is { } companion)
            (first, last) = (Math.Min(best, companion), Math.Max(best, companion));
        return TidyText.Of(_analysis.Spoken.Text[_analysis.Sentences[first].From.._analysis.Sentences[last].To], _analysis.Style);
    }

    private int? CompanionOf(int best, double[] worth)
    {
        int? companion = null;
        foreach (var other in new[] { best + 1, best - 1 })
        {
            if (other < 0 || other >= worth.Length || worth[other] < Companion * worth[best] || (companion is { } known && worth[known] >= worth[other]))
                continue;
            var (first, last) = (_analysis.Sentences[Math.Min(best, other)], _analysis.Sentences[Math.Max(best, other)]);
            if (last.To - first.From <= LongestOverview && !IsQuestion(last)
                && _analysis.IsNaturalBorder(Math.Min(best, other)) && _analysis.IsNaturalBorder(Math.Max(best, other) + 1))
                companion = other;
        }

        return companion;
    }

    // A question, which may lead to its answer but not follow it, says what the video asks, not what it says.
    private double Standing(int sentence)
    {
        var whole = _analysis.IsNaturalBorder(sentence) && _analysis.IsNaturalBorder(sentence + 1);
        return (whole ? 1 : Cut) * (IsQuestion(_analysis.Sentences[sentence]) ? Asked : 1);
    }

    private bool IsQuestion(Sentence sentence) => _analysis.Spoken.Text[sentence.To - 1] is '?' or '？' or '؟' or '՞' or '፧';
}
