namespace VideoDigester.Digests.Writers.Extractive.Highlights;

/// <summary>Finds the moments worth watching: stretches of whole sentences of 5 to 60 seconds around the most central ones, and where the viewers went back to.</summary>
internal sealed class HighlightFinder
{
    private const double Shortest = 5;
    private const double Longest = 60;
    private const double Ideal = 22;
    private const int MostSentences = 64;
    private const double PauseShare = 0.5;
    private const double EndBetweenWords = 0.4;
    private const double CoreShare = 0.5;
    private const double ViewersShare = 0.7;
    private const double CutBetweenWords = 0.8;
    private const double Sameness = 0.6;
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);

    private readonly ExtractiveDraft _draft;
    private readonly TranscriptAnalysis _analysis;
    private readonly ViewerHabits _habits;

    /// <summary>Finds and weighs the stretches of a video.</summary>
    public HighlightFinder(ExtractiveDraft draft, CancellationToken cancellationToken)
    {
        (_draft, _analysis, _habits) = (draft, draft.Analysis, ViewerHabits.Of(draft.Source));
        Spans = FindSpans(cancellationToken);
        Scores = Score();
    }

    /// <summary>The stretches that may be highlights, in order; at least one. They overlap.</summary>
    public IReadOnlyList<HighlightSpan> Spans { get; }

    /// <summary>What each of them is worth.</summary>
    public double[] Scores { get; }

    /// <summary>Composes the items.</summary>
    public IReadOnlyList<DraftItem> Compose() => [.. Choose(CountFor(_draft.Source.End)).OrderBy(span => span.First).Select(ItemOf)];

    /// <summary>Chooses stretches that do not meet and do not say the same, best first.</summary>
    public IReadOnlyList<HighlightSpan> Choose(int count) =>
        [.. MaximalMarginalRelevance.Choose(
            Scores,
            count,
            (left, right) => Meet(Spans[left], Spans[right]) || SayTheSame(Spans[left], Spans[right]) ? 1 : _analysis.Terms.Similarity(Spans[left].Core, Spans[right].Core),
            span => MaximalMarginalRelevance.PartOf(Spans[span].First, _analysis.Sentences.Count))
            .Select(i => Spans[i])];

    // The quote has evidence of its own, so that it can be found inside the stretch.
    private DraftItem ItemOf(HighlightSpan span)
    {
        var core = Quotation.Of(_analysis, _analysis.Sentences[span.Core]);
        var (first, last) = (_analysis.Sentences[span.First], _analysis.Sentences[span.Last]);
        var quote = new DraftEvidence(core.FirstSegment, core.LastSegment, core.Quote);
        var stretch = new DraftEvidence(first.FirstSegment, last.LastSegment, _analysis.Spoken.Text[first.From..last.To]);
        return new DraftItem
        {
            Kind = DigestItemKind.Highlight,
            Text = core.Tidy(),
            Evidence = span.First == span.Last ? [quote] : [quote, stretch],
        };
    }

    // For each sentence the stretch from it on that ends best; where the captions are too coarse for the limits, what comes nearest.
    private List<HighlightSpan> FindSpans(CancellationToken cancellationToken)
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
            var value = PauseAfter(last) - (Math.Abs(length - Ideal) / Ideal) - (_analysis.IsNaturalBorder(last + 1) ? 0 : EndBetweenWords);
            if (value > bestValue)
                (best, bestValue) = (last, value);
        }

        return (best, Math.Max(first, last - 1));
    }

    private double PauseAfter(int sentence) =>
        sentence + 1 >= _analysis.Sentences.Count ? PauseShare : PauseShare * Math.Min(1, _analysis.Sentences[sentence + 1].PauseBefore.TotalSeconds);

    private double LengthOf(int first, int last) =>
        (_analysis.EndOf(_analysis.Sentences[last]) - _analysis.StartOf(_analysis.Sentences[first])).TotalSeconds;

    private int CoreOf(int first, int last)
    {
        var core = first;
        for (var i = first + 1; i <= last; i++)
            if (_draft.Scores[i] > _draft.Scores[core])
                core = i;
        return core;
    }

    private double[] Score()
    {
        var interest = ViewerInterest.Of(_draft.Source.Video.Heatmap);
        var scores = new double[Spans.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var (sum, characters) = (0.0, 0);
            for (var sentence = Spans[i].First; sentence <= Spans[i].Last; sentence++)
            {
                sum += _draft.Scores[sentence] * _analysis.Sentences[sentence].Length;
                characters += _analysis.Sentences[sentence].Length;
            }

            scores[i] = ((CoreShare * _draft.Scores[Spans[i].Core]) + ((1 - CoreShare) * sum / characters)) * _habits.Between(StartOf(Spans[i]), EndOf(Spans[i]))
                * (_analysis.IsNaturalBorder(Spans[i].First) ? 1 : CutBetweenWords);
        }

        var most = scores.Max();
        for (var i = 0; i < scores.Length && most > 0 && interest is not null; i++)
        {
            var viewers = interest.Between(StartOf(Spans[i]), EndOf(Spans[i]));
            scores[i] = ((1 - ViewersShare) * scores[i] / most) + (ViewersShare * viewers);
        }

        MaximalMarginalRelevance.LeaveOut(scores, i => HasAside(Spans[i]));
        return scores;
    }

    // Stretches with a moment between them are one that was cut.
    private bool Meet(HighlightSpan left, HighlightSpan right) => StartOf(left) - EndOf(right) < Apart && StartOf(right) - EndOf(left) < Apart;

    // One stretch says what is the core of another.
    private bool SayTheSame(HighlightSpan left, HighlightSpan right) =>
        Says(left, right.Core) || Says(right, left.Core) || (IsWithoutTerms(left.Core) && IsWithoutTerms(right.Core));

    private bool IsWithoutTerms(int sentence) => _analysis.Terms.TermsOf(sentence).IsEmpty;

    private bool Says(HighlightSpan span, int core)
    {
        for (var sentence = span.First; sentence <= span.Last; sentence++)
            if (_analysis.Terms.Similarity(sentence, core) >= Sameness)
                return true;
        return false;
    }

    private bool HasAside(HighlightSpan span)
    {
        for (var sentence = span.First; sentence <= span.Last; sentence++)
            if (_draft.IsAside(sentence))
                return true;
        return false;
    }

    private TimeSpan StartOf(HighlightSpan span) => _analysis.StartOf(_analysis.Sentences[span.First]);

    private TimeSpan EndOf(HighlightSpan span) => _analysis.EndOf(_analysis.Sentences[span.Last]);

    // One for a minute, 2 for two, 5 for ten, 9 for an hour, 15 for a day.
    private static int CountFor(TimeSpan duration) =>
        Math.Max(1, Math.Min((int)Math.Round(duration.TotalMinutes), (int)Math.Round(1 + (1.3 * Math.Log2(1 + duration.TotalMinutes)))));
}
