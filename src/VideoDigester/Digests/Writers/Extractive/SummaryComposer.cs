namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Chooses the sentences that say together what the video says.</summary>
internal static class SummaryComposer
{
    /// <summary>Composes the items of a summary.</summary>
    public static IReadOnlyList<DraftItem> Compose(ExtractiveDraft draft)
    {
        var analysis = draft.Analysis;
        return [.. draft.ChooseSentences(CountFor(draft.Source.End, analysis.Sentences.Count)).Order()
            .Select(sentence => DraftItems.Of(DigestItemKind.Sentence, null, Quotation.Of(analysis, analysis.Sentences[sentence])))];
    }

    // Half a minute has 3 sentences, ten minutes 7, an hour 11, a day 20; never more than a third of all.
    private static int CountFor(TimeSpan duration, int sentences) =>
        Math.Clamp((int)Math.Round(2 + (2 * Math.Log2(1 + (duration.TotalMinutes / 2.5)))), 1, (sentences + 2) / 3);
}
