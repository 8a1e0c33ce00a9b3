using VideoDigester.Digests.Grounding;
using VideoDigester.Digests.Writers.Llm.Answers;
using VideoDigester.Text;
using VideoDigester.Text.Passages;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>
/// Turns what a model wrote into claims that can be checked: finds its quote among the words that were said, and takes as evidence the quote and those of the passages that it
/// names which have to do with it. A passage that the model got wrong is passed over where the quote shows the right one.
/// </summary>
internal sealed class DraftComposer(DigestForm form, IReadOnlyList<Passage> passages, SpokenText spoken, QuoteFinder finder, ItemLanguages languages)
{
    private const int MostPassages = 4;

    // Who names everything names nothing.
    private const int MostCited = 12;
    private const int LongestStretch = 3;
    private const int Neighbourhood = 2;

    /// <summary>Composes a draft.</summary>
    /// <returns>The draft, or null where the quote was never said.</returns>
    public DraftItem? Compose(ModelItem item, CancellationToken cancellationToken)
    {
        int[] cited = item.Passages.Count > MostCited ? [] : [.. item.Passages.Select(number => number - 1).Where(passage => passage >= 0 && passage < passages.Count).Distinct()];
        if (finder.Find(item.Quote, [.. cited.Select(passage => new SegmentRange(passages[passage].FirstSegment, passages[passage].LastSegment))], cancellationToken) is not { } found)
            return null;
        var quote = FairQuote.Of(found, spoken, languages.Spoken);
        var home = PassageOf(quote.FirstSegment, cited);
        var isPart = form.IsTiling && item.Kind == form.Kind;
        return new DraftItem
        {
            Kind = item.Kind,
            Title = item.Title,
            Text = item.Text,
            Fields = item.Fields,
            Evidence = [new DraftEvidence(quote.FirstSegment, quote.LastSegment, quote.Quote), .. Stretches(item, quote, cited, home)],
            Begins = isPart ? DraftBorder.AtSegment(BeginOf(quote, cited, home)) : null,
        };
    }

    private IEnumerable<DraftEvidence> Stretches(ModelItem item, FoundQuote quote, int[] cited, int home)
    {
        // What the quote carries by itself is nowhere better than there.
        if (!form.IsOneStretch && item.Fields is null && languages.Check(item.Text, quote.Quote).Support >= 1 && languages.Check(item.Title ?? "", quote.Quote).Support >= 1)
            yield break;
        int[] kept = [.. (form.IsOneStretch ? Stretch(cited, home) : cited.Where(passage => Concerns(passage, home, item.Text))).Append(home).Distinct().Take(MostPassages).Order()];
        for (var i = 0; i < kept.Length;)
        {
            var first = i++;
            while (i < kept.Length && kept[i] == kept[i - 1] + 1)
                i++;
            yield return EvidenceOf(passages[kept[first]], passages[kept[i - 1]]);
        }
    }

    private DraftEvidence EvidenceOf(Passage first, Passage last) =>
        new(first.FirstSegment, last.LastSegment, spoken.Text[first.From..last.To]);

    // The cited passages that are one piece with the quote.
    private static IEnumerable<int> Stretch(int[] cited, int home)
    {
        var (first, last) = (home, home);
        while (last - first + 1 < LongestStretch && (cited.Contains(first - 1) || cited.Contains(last + 1)))
            if (cited.Contains(last + 1))
                last++;
            else
                first--;
        return Enumerable.Range(first, last - first + 1);
    }

    private bool Concerns(int passage, int home, string text) =>
        Math.Abs(passage - home) <= Neighbourhood || languages.Share(text, spoken.Text.AsSpan(passages[passage].From, passages[passage].Length)) >= ItemLanguages.Related;

    // A part begins with the first passage that it names; where that holds the quote, with the quote's own segment.
    private int BeginOf(FoundQuote quote, int[] cited, int home) =>
        cited is [var first, ..] && first < home && home - first <= Neighbourhood ? passages[first].FirstSegment : quote.FirstSegment;

    // Of pieces of one long segment the cited one is meant.
    private int PassageOf(int segment, int[] cited)
    {
        foreach (var passage in cited)
            if (passages[passage].FirstSegment <= segment && segment <= passages[passage].LastSegment)
                return passage;
        var (low, high) = (0, passages.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (passages[middle].LastSegment >= segment)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
