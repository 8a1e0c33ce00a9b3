namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Makes draft items of quotations.</summary>
internal static class DraftItems
{
    /// <summary>Makes an item that says what it quotes.</summary>
    public static DraftItem Of(string kind, string? title, Quotation quotation, DraftBorder? begins = null) => new()
    {
        Kind = kind,
        Title = title,
        Text = quotation.Tidy(),
        Evidence = [new DraftEvidence(quotation.FirstSegment, quotation.LastSegment, quotation.Quote)],
        Begins = begins,
    };
}
