using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>Puts parts of the video in their order, and their evidence within their borders.</summary>
internal static class Parts
{
    /// <summary>Orders drafts by where they begin; what is no part stands behind the parts.</summary>
    /// <returns>The positions of the drafts in their new order.</returns>
    public static int[] Order(IReadOnlyList<DraftItem> drafts) =>
        [.. Enumerable.Range(0, drafts.Count).OrderBy(at => drafts[at].Begins?.Segment ?? int.MaxValue).ThenBy(at => at)];

    /// <summary>Cuts what a part cites beyond its own words, up to where the next one begins. The quote stays as it is: one that lies elsewhere speaks against the part.</summary>
    /// <param name="drafts">Drafts in their order.</param>
    /// <param name="spoken">The words.</param>
    public static IReadOnlyList<DraftItem> WithinBorders(IReadOnlyList<DraftItem> drafts, SpokenText spoken)
    {
        var within = new DraftItem[drafts.Count];
        for (var i = 0; i < drafts.Count; i++)
        {
            var next = i + 1 < drafts.Count ? drafts[i + 1].Begins?.Segment : null;
            within[i] = drafts[i].Begins?.Segment is { } begin
                ? drafts[i] with { Evidence = [drafts[i].Evidence[0], .. drafts[i].Evidence.Skip(1).Select(span => Cut(span, i == 0 ? 0 : begin, next - 1 ?? int.MaxValue, spoken)).OfType<DraftEvidence>()] }
                : drafts[i];
        }

        return within;
    }

    private static DraftEvidence? Cut(DraftEvidence span, int first, int last, SpokenText spoken)
    {
        var (from, to) = (Math.Max(span.FirstSegment, first), Math.Min(span.LastSegment, last));
        if (from > to)
            return null;
        if (from == span.FirstSegment && to == span.LastSegment)
            return span;
        var words = spoken.Of(from, to);
        return words.IsEmpty ? null : new DraftEvidence(from, to, words.ToString());
    }
}
