namespace VideoDigester.Digests.Grounding.Quotes;

/// <summary>One search for a quote: word for word first, then what comes nearest around the citations.</summary>
internal sealed class QuoteSearch(WordIndex index, QuoteWords words, CitedWords cited, CancellationToken cancellationToken)
{
    // Words that may lie between the parts that an ellipsis joins.
    private const int LongestGap = 80;
    private const int FewestFuzzyWords = 4;

    /// <summary>The words that are meant, or null.</summary>
    public QuoteMatch? Find()
    {
        var exact = new ExactMatches(index, cancellationToken);
        if (Choose(exact.Of(words.Terms)) is { } whole)
            return whole;
        if (words.PartEnds.Length > 1 && Choose(exact.Joined(words, LongestGap)) is { } joined)
            return joined;
        if (words.Weight < FewestFuzzyWords)
            return null;
        return new FuzzyMatches(index, words, cancellationToken).Best(cited);
    }

    // The nearest to what is cited; away from it only where so many words are no chance, and where nothing is cited only the one place there is.
    private QuoteMatch? Choose(IReadOnlyList<QuoteMatch> places)
    {
        if (places.Count == 0)
            return null;
        var nearest = places.MinBy(place => cited.DistanceOf(place.First, place.Last));
        var distance = cited.DistanceOf(nearest.First, nearest.Last);
        if (distance <= QuoteFinder.Neighbourhood)
            return nearest;
        return words.Weight >= QuoteFinder.MinWordsElsewhere && (places.Count == 1 || distance < int.MaxValue) ? nearest : null;
    }
}
