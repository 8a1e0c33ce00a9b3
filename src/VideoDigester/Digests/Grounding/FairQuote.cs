using VideoDigester.Digests.Grounding.Claims;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding;

/// <summary>Keeps a quote from saying the opposite of what was said: "you should buy it" out of "I don't think you should buy it" is widened to the beginning of its clause.</summary>
internal static class FairQuote
{
    private const int FurthestWords = 8;
    private const int FurthestCharacters = 120;

    /// <summary>The quote, or the wider one where the words before it in its clause deny it.</summary>
    /// <param name="quote">A quote as it was found.</param>
    /// <param name="spoken">The words that it stands in.</param>
    /// <param name="language">Their language, as a BCP 47 tag.</param>
    public static FoundQuote Of(FoundQuote quote, SpokenText spoken, string language)
    {
        var start = spoken.Text.IndexOf(quote.Quote, spoken.StartOf(quote.FirstSegment), StringComparison.Ordinal);
        var negations = NegationWords.Of(language);
        if (start <= 0 || negations.IsEmpty)
            return quote;
        var from = Math.Max(0, start - FurthestCharacters);
        var text = spoken.Text[from..Math.Min(spoken.Text.Length, start + FurthestCharacters)];
        var words = ClaimWords.Read(text, language);
        var first = words.FindIndex(word => word.From >= start - from);
        if (first <= 0)
            return quote;
        var scopes = new NegationScopes(language);
        var clause = first;
        while (clause > 0 && first - clause < FurthestWords && !scopes.IsBorder(words, clause, text))
            clause--;

        // The first word of the piece may be cut.
        if (clause == 0 && from > 0)
            clause = 1;
        if (clause >= first || negations.Count(words.Skip(clause).Take(first - clause)) == 0)
            return quote;
        var wider = from + words[clause].From;
        return quote with { FirstSegment = spoken.SegmentAt(wider), Quote = spoken.Text[wider..(start + quote.Quote.Length)] };
    }
}
