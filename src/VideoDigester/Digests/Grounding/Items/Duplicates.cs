using VideoDigester.Digests.Grounding.Claims;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Items;

/// <summary>Finds items that say again what one of their kind before them says.</summary>
internal static class Duplicates
{
    /// <summary>
    /// The later ones of those with the same words, or with the same quote from the same place. What quotes itself may be said twice in a video, and parts without
    /// words of their own may share the words beside them: neither is a duplicate.
    /// </summary>
    public static IReadOnlyList<HeldItem> Find(IEnumerable<HeldItem> items)
    {
        var found = new List<HeldItem>();
        var (texts, quotes) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<(string Kind, int First, int Last, string Quote)>());
        foreach (var item in items)
        {
            var text = FoldedWords.FoldAll(item.Item.Text);
            var quotesItself = text == FoldedWords.FoldAll(item.Item.Quote) || VerbatimWords.AreFrom(item.Item.Text, item.Item.Quote);
            var first = item.Item.Evidence[0];
            var sameQuote = !item.IsPart && !quotes.Add((item.Item.Kind, first.FirstSegment, first.LastSegment, item.Item.Quote));
            if (sameQuote || (text.Length > 0 && !texts.Add($"{item.Item.Kind}\n{text}") && !quotesItself))
                found.Add(item);
        }

        return found;
    }
}
