namespace VideoDigester.Digests.Writers.Extractive.Chapters;

/// <summary>Makes items of the chapters: each with the sentence that says best what the chapter says, and with points where they are wanted.</summary>
internal sealed class ChapterComposer
{
    private readonly ExtractiveDraft _draft;
    private readonly TranscriptAnalysis _analysis;
    private readonly ChapterSentences _sentences;

    /// <summary>Makes a source ready.</summary>
    public ChapterComposer(ExtractiveDraft draft) => (_draft, _analysis, _sentences) = (draft, draft.Analysis, new ChapterSentences(draft));

    /// <summary>Composes the chapters, or sections with their points.</summary>
    public IReadOnlyList<DraftItem> Compose(bool withPoints, CancellationToken cancellationToken)
    {
        foreach (var chapter in _draft.Chapters)
            if (chapter.Title is { } title)
                _draft.Titles.Take(title);
        var items = new List<DraftItem>();
        var sentence = 0;
        foreach (var chapter in _draft.Chapters)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = sentence;
            while (sentence < _analysis.Sentences.Count && _analysis.Sentences[sentence].FirstSegment <= chapter.LastSegment)
                sentence++;
            Compose(chapter, first, sentence - 1, withPoints, items);
        }

        return items;
    }

    private void Compose(ChapterPlan chapter, int first, int last, bool withPoints, List<DraftItem> items)
    {
        // A sentence that runs over the border is the chapter's only when no other is.
        var lastWhole = last;
        while (lastWhole >= first && _analysis.Sentences[lastWhole].LastSegment > chapter.LastSegment)
            lastWhole--;
        var chosen = lastWhole < first ? [] : _sentences.Choose(first, lastWhole, withPoints ? 1 + PointsFor(chapter, lastWhole - first + 1) : 1);
        var quotation = chosen.Count > 0 ? Quotation.Of(_analysis, _analysis.Sentences[chosen[0]]) : Clip(chapter);
        var title = chapter.Title
            ?? (chapter.IsSilent || last < 0 ? _draft.Titles.Excerpt(quotation.Tidy()) : _draft.Titles.Make(Math.Min(first, last), last, quotation.Tidy()));
        items.Add(DraftItems.Of(withPoints ? DigestItemKind.Section : DigestItemKind.Chapter, title, quotation, chapter.Begins));
        foreach (var point in chosen.Skip(1).Order())
            items.Add(DraftItems.Of(DigestItemKind.Point, null, Quotation.Of(_analysis, _analysis.Sentences[point])));
    }

    // An author's chapter may have no words that begin in it: it rests on those that go on into it, otherwise on the nearest ones.
    private Quotation Clip(ChapterPlan chapter)
    {
        if (!chapter.IsSilent)
            return Quotation.OfSegments(_analysis, chapter.FirstSegment, chapter.LastSegment);
        var segments = _analysis.Segments;
        var (nearest, distance) = (0, TimeSpan.MaxValue);
        for (var i = 0; i < segments.Count; i++)
        {
            var away = segments[i].Start >= chapter.End ? segments[i].Start - chapter.End : chapter.Start - segments[i].End;
            if (away < distance || (away <= TimeSpan.Zero && distance <= TimeSpan.Zero))
                (nearest, distance) = (i, away);
        }

        return Quotation.OfSegments(_analysis, nearest, nearest);
    }

    private static int PointsFor(ChapterPlan chapter, int sentences) =>
        Math.Min(sentences - 1, Math.Clamp((int)Math.Round(1 + Math.Log2(1 + ((chapter.End - chapter.Start).TotalMinutes * 1.5))), 1, 6));
}
