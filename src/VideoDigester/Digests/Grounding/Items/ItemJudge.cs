using VideoDigester.Digests.Grounding.Claims;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Items;

/// <summary>Judges what items say by the words they rest on.</summary>
internal sealed class ItemJudge(DigestSource source, SpokenText spoken, Lazy<ClaimEvidence> all)
{
    private readonly string _language = source.Transcript.Info.Language;

    /// <summary>Judges the text, the title and the fields of an item.</summary>
    /// <param name="held">The item; where it is a part of the video, with its time.</param>
    /// <param name="language">The language it is written in.</param>
    public ClaimVerdict Judge(HeldItem held, string language)
    {
        var item = held.Item;
        var leaves = FieldTexts.Read(item.Fields);
        if (leaves is null)
            return new ClaimVerdict(0, [new Complaint(ComplaintKind.Empty, "fields")]);

        // What the quotes carry needs no look at the segments, which may be many.
        string[] quotes = [.. item.Evidence.Select(span => span.Quote)];
        var verdict = ClaimCheck.Check(item.Text, quotes, _language, language);
        var isPlain = verdict.Support >= 1 && verdict.Complaints.Count == 0;
        if (isPlain && leaves.Count == 0 && TitleOf(held) is null)
            return verdict;
        var evidence = new ClaimEvidence(EvidenceOf(held, quotes), _language);
        var judge = new ClaimJudge(evidence, language);
        if (!isPlain)
            verdict = judge.Judge(item.Text);
        var complaints = new List<Complaint>(verdict.Complaints);
        var support = verdict.Support;
        if (TitleOf(held) is { } title)
            Add(JudgeTitle(title, judge, isPlain && VerbatimWords.AreFrom(item.Text, item.Quote), language), complaints, ref support);
        foreach (var leaf in leaves)
            Add(judge.Judge(leaf), complaints, ref support);
        return new ClaimVerdict(support, complaints);
    }

    // An item that quotes itself claims nothing but its title: of that it is enough that somebody says it, because where a part has no words to choose from its
    // title comes from the words around it.
    private ClaimVerdict JudgeTitle(string title, ClaimJudge judge, bool quotesItself, string language)
    {
        var verdict = judge.JudgeTitle(title, source.Video.Title);
        if (verdict.Holds || !quotesItself)
            return verdict;
        var anywhere = new ClaimJudge(all.Value, language).JudgeTitle(title, source.Video.Title);
        return anywhere.Holds ? anywhere : verdict;
    }

    // One false title or field is enough; true ones add nothing to what the text is worth.
    private static void Add(ClaimVerdict verdict, List<Complaint> complaints, ref double support)
    {
        complaints.AddRange(verdict.Complaints);
        if (!verdict.Holds)
            support = Math.Min(support, verdict.Support);
    }

    // The author's own titles are no claims of a writer.
    private string? TitleOf(HeldItem held) =>
        string.IsNullOrWhiteSpace(held.Item.Title) || source.Video.Chapters.Any(chapter => chapter.Title.AsSpan().Trim().Equals(held.Item.Title.AsSpan().Trim(), StringComparison.Ordinal) || Collapsed(chapter.Title) == held.Item.Title)
            ? null
            : held.Item.Title;

    private static string Collapsed(string title) => string.Join(' ', title.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private List<string> EvidenceOf(HeldItem held, string[] quotes)
    {
        var texts = new List<string>(quotes);
        var (first, last) = (int.MaxValue, -1);
        foreach (var span in held.Item.Evidence)
        {
            texts.Add(EvidenceContext.Around(spoken, span.FirstSegment, span.LastSegment));
            (first, last) = (Math.Min(first, span.FirstSegment), Math.Max(last, span.LastSegment));
            texts.AddRange(SpeakerNames.Of(source.Segments, span.FirstSegment, span.LastSegment));
        }

        if (!held.IsPart)
            return texts;
        (first, last) = (-1, -1);
        for (var i = 0; i < source.Segments.Count; i++)
            if (source.Segments[i].Start < held.Item.End && source.Segments[i].End > held.Item.Start)
                (first, last) = (first < 0 ? i : first, i);
        if (first >= 0)
        {
            texts.Add(spoken.Of(first, last).ToString());
            texts.AddRange(SpeakerNames.Of(source.Segments, first, last));
        }

        return texts;
    }
}
