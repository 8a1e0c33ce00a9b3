using VideoDigester.Digests.Grounding;
using VideoDigester.Digests.Writers.Llm;
using VideoDigester.Digests.Writers.Llm.Answers;

namespace VideoDigester.Digests.Ask;

/// <summary>
/// Believes nothing of an answer that the passages do not carry: the quote must stand in one of them, and the statement must say what is said there. A wrong number of a passage
/// is passed over where the quote shows the right one.
/// </summary>
/// <param name="passages">What was sent, in the order of their numbers.</param>
/// <param name="language">The language that was asked for, or null.</param>
internal sealed class StatementJudge(IReadOnlyList<AskedPassage> passages, string? language)
{
    // Who names everything names nothing.
    private const int MostCited = 4;

    /// <summary>Judges a statement.</summary>
    /// <param name="item">The statement as the model wrote it.</param>
    /// <param name="all">All that the model wrote, which tells the language better than a sentence.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The statement where it holds, else what is wrong with it.</returns>
    public (HeldStatement? Held, IReadOnlyList<string> Complaints) Judge(ModelItem item, string all, CancellationToken cancellationToken)
    {
        if (item.Text.Length == 0)
            return (null, [ComplaintText.Of(new Complaint(ComplaintKind.Empty, "text"))]);
        AskedPassage[] cited = item.Passages.Count > MostCited ? [] : [.. item.Passages.Where(number => number >= 1 && number <= passages.Count).Distinct().Select(number => passages[number - 1])];
        if (Find(item.Quote, cited, cancellationToken) is not var (home, quote))
            return (null, [ComplaintText.Of(new Complaint(ComplaintKind.QuoteNotFound, item.Quote))]);
        var written = WrittenLanguage.Of(all, language ?? home.Language);
        var verdict = ClaimCheck.Check(item.Text, [quote.Quote], home.Language, written);
        if (verdict is not { Support: >= 1, Complaints.Count: 0 })
            verdict = ClaimCheck.Check(item.Text, [quote.Quote, home.Text], home.Language, written);
        if (verdict.Holds)
            return (new HeldStatement(item.Text, [home.Cite(quote)]), []);

        // What is said in two places needs both, and then both are cited.
        if (cited.FirstOrDefault(passage => passage != home && Concerns(passage, home, item.Text, written)) is { } further)
        {
            var both = ClaimCheck.Check(item.Text, [quote.Quote, home.Text, further.Text], home.Language, written);
            if (both.Holds)
                return (new HeldStatement(item.Text, [home.Cite(quote), further.Cite()]), []);
        }

        return (null, [.. verdict.Complaints.Select(ComplaintText.Of)]);
    }

    private (AskedPassage Home, FoundQuote Quote)? Find(string quote, AskedPassage[] cited, CancellationToken cancellationToken)
    {
        foreach (var passage in cited)
            if (passage.Find(quote, isCited: true, cancellationToken) is { } found)
                return (passage, found);

        // Elsewhere it must be in one place, or nobody knows which one is meant.
        (AskedPassage Home, FoundQuote Quote)? only = null;
        foreach (var passage in passages.Except(cited))
            if (passage.Find(quote, isCited: false, cancellationToken) is { } found)
            {
                if (only is not null)
                    return null;
                only = (passage, found);
            }

        return only;
    }

    private static bool Concerns(AskedPassage passage, AskedPassage home, string text, string written) =>
        LanguageTag.IsSameLanguage(passage.Language, home.Language) && new ItemLanguages(home.Language, written).Share(text, passage.Text) >= ItemLanguages.Related;
}
