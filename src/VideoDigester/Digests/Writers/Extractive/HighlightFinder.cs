namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Finds the moments worth watching: stretches of whole sentences of 5 to 60 seconds around the most central ones, and where the viewers went back to.</summary>
internal sealed class HighlightFinder(ExtractiveDraft draft)
{
    private const double Shortest = 5;
    private const double Longest = 60;
    private const double Ideal = 22;
    private const int MostSentences = 64;
    private const double ViewersShare = 0.5;

    private readonly TranscriptAnalysis _analysis = draft.Analysis;

    /// <summary>Composes the items.</summary>
    public IReadOnlyList<DraftItem> Compose(CancellationToken cancellationToken)
    {
        var spans = Spans(cancellationToken);
        var scores = Score(spans);
        var chosen = MaximalMarginalRelevance.Choose(
            scores,
            CountFor(draft.Source.End),
            (left, right) => Meet(spans[left], spans[right]) ? 1 : _analysis.Terms.Similarity(spans[left].Core, spans[right].Core),
            span => (int)((long)spans[span].First * 12 / _analysis.Sentences.Count));
        return [.. chosen.Select(i => spans[i]).OrderBy(span => span.First).Select(ItemOf)];
    }

    private DraftItem ItemOf(HighlightSpan span)
    {
        var core = Quotation.Of(_analysis, _analysis.Sentences[span.Core]);
        return new DraftItem
        {
            Kind = DigestItemKind.Highlight,
            Text = core.Tidy(),
            Evidence = [new DraftEvidence(_analysis.Sentences[span.First].FirstSegment, _analysis.Sentences[span.Last].LastSegment, core.Quote)],
        };
    }

    // For each sentence the stretch from it on that ends best; where the captions are too coarse for the limits, what comes nearest.
    private List<HighlightSpan> Spans(CancellationToken cancellationToken)
    {
        if (LengthOf(0, _analysis.Sentences.Count - 1) < Shortest)
            return [new HighlightSpan(0, _analysis.Sentences.Count - 1, CoreOf(0, _analysis.Sentences.Count - 1))];
        var (fitting, others) = (new List<HighlightSpan>(), new List<HighlightSpan>());
        for (var first = 0; first < _analysis.Sentences.Count; first++)
        {
            if ((first & 0x3FF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var (best, last) = BestEnd(first);
            if (best >= 0)
                fitting.Add(new HighlightSpan(first, best, CoreOf(first, best)));
            else if (fitting.Count == 0)
                others.Add(new HighlightSpan(first, last, CoreOf(first, last)));
        }

        return fitting.Count > 0 ? fitting : others;
    }

    private (int Best, int Last) BestEnd(int first)
    {
        var (best, bestValue, last) = (-1, double.NegativeInfinity, first);
        for (; last < _analysis.Sentences.Count && last - first < MostSentences; last++)
        {
            var length = LengthOf(first, last);
            if (length > Longest || (last > first && _analysis.Sentences[last].FollowsMark && best >= 0))
                break;
            if (length < Shortest)
                continue;
            var value = PauseAfter(last) - (Math.Abs(length - Ideal) / Ideal);
            if (value > bestValue)
                (best, bestValue) = (last, value);
        }

        return (best, Math.Max(first, last - 1));
    }

    private double PauseAfter(int sentence) =>
        sentence + 1 >= _analysis.Sentences.Count ? 0.5 : 0.5 * Math.Min(1, _analysis.Sentences[sentence + 1].PauseBefore.TotalSeconds);

    private double LengthOf(int first, int last) =>
        (_analysis.EndOf(_analysis.Sentences[last]) - _analysis.StartOf(_analysis.Sentences[first])).TotalSeconds;

    private int CoreOf(int first, int last)
    {
        var core = first;
        for (var i = first + 1; i <= last; i++)
            if (draft.Scores[i] > draft.Scores[core])
                core = i;
        return core;
    }

    private double[] Score(List<HighlightSpan> spans)
    {
        var interest = ViewerInterest.Of(draft.Source.Video.Heatmap);
        var scores = new double[spans.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var (sum, characters) = (0.0, 0);
            for (var sentence = spans[i].First; sentence <= spans[i].Last; sentence++)
            {
                sum += draft.Scores[sentence] * _analysis.Sentences[sentence].Length;
                characters += _analysis.Sentences[sentence].Length;
            }

            scores[i] = (0.5 * draft.Scores[spans[i].Core]) + (0.5 * sum / characters);
        }

        var most = scores.Max();
        for (var i = 0; i < scores.Length && most > 0 && interest is not null; i++)
        {
            var viewers = interest.Between(_analysis.StartOf(_analysis.Sentences[spans[i].First]), _analysis.EndOf(_analysis.Sentences[spans[i].Last]));
            scores[i] = ((1 - ViewersShare) * scores[i] / most) + (ViewersShare * viewers);
        }

        return scores;
    }

    private bool Meet(HighlightSpan left, HighlightSpan right) =>
        _analysis.Sentences[left.First].FirstSegment <= _analysis.Sentences[right.Last].LastSegment
        && _analysis.Sentences[right.First].FirstSegment <= _analysis.Sentences[left.Last].LastSegment;

    // One for a minute, 5 for ten, 9 for an hour, 15 for a day.
    private static int CountFor(TimeSpan duration) =>
        Math.Max(1, Math.Min((int)duration.TotalMinutes, (int)Math.Round(1 + (1.3 * Math.Log2(1 + duration.TotalMinutes)))));
}
