namespace VideoDigester.Digests.Grounding.Quotes;

/// <summary>Finds the places where words stand one behind the other.</summary>
internal sealed class ExactMatches(WordIndex index, CancellationToken cancellationToken)
{
    // A transcript that says one word for hours would cost the square of its length.
    private const long MostComparisons = 20_000_000;
    private const int MostPlaces = 2000;

    /// <summary>The places of some terms, in order.</summary>
    public IReadOnlyList<QuoteMatch> Of(ReadOnlySpan<int> terms)
    {
        var found = new List<QuoteMatch>();
        if (terms.Contains(-1))
            return found;
        var rarest = 0;
        for (var i = 1; i < terms.Length; i++)
            if (index.PlacesOf(terms[i]).Length < index.PlacesOf(terms[rarest]).Length)
                rarest = i;
        var left = MostComparisons;
        foreach (var place in index.PlacesOf(terms[rarest]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((left -= terms.Length) < 0 || found.Count == MostPlaces)
                break;
            if (index.Matches(terms, place - rarest))
                found.Add(new QuoteMatch(place - rarest, place - rarest + terms.Length - 1, 1));
        }

        return found;
    }

    /// <summary>The places where the parts of a quote follow each other with few words between.</summary>
    public IReadOnlyList<QuoteMatch> Joined(QuoteWords words, int longestGap)
    {
        var (found, from) = (new List<QuoteMatch>(), 0);
        foreach (var end in words.PartEnds)
        {
            var part = Of(words.Terms.AsSpan(from..end));
            found = from == 0 ? [.. part] : Follow(found, part, longestGap);
            from = end;
        }

        return found;
    }

    // Both lists are in order: each beginning takes the first end behind it.
    private static List<QuoteMatch> Follow(List<QuoteMatch> before, IReadOnlyList<QuoteMatch> after, int longestGap)
    {
        var (joined, next) = (new List<QuoteMatch>(), 0);
        foreach (var begin in before)
        {
            while (next < after.Count && after[next].First <= begin.Last)
                next++;
            if (next < after.Count && after[next].First - begin.Last <= longestGap)
                joined.Add(begin with { Last = after[next].Last });
        }

        return joined;
    }
}
