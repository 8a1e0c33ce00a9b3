using VideoDigester.Digests.Grounding.Quotes;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding;

/// <summary>
/// Finds in a transcript what a model says it quotes, and answers with the words that are really there. Safe for concurrent use. See docs/digests.md for
/// the rules.
/// </summary>
internal sealed class QuoteFinder
{
    /// <summary>The least similarity of a quote that is not there word for word.</summary>
    public const double MinSimilarity = 0.8;

    /// <summary>How many words a quote has at least that is found elsewhere than cited; characters of scripts without spaces count half.</summary>
    public const double MinWordsElsewhere = 5;

    /// <summary>How far around the cited segments a quote counts as cited, in words.</summary>
    public const int Neighbourhood = 150;

    // Of a longer quote the beginning is looked for.
    private const int LongestQuote = 6000;

    private readonly SpokenText _spoken;
    private readonly WordIndex _index;

    /// <summary>Makes a transcript ready to be searched.</summary>
    /// <param name="spoken">Its text.</param>
    public QuoteFinder(SpokenText spoken)
    {
        _spoken = spoken;
        _index = new WordIndex(spoken.Text);
    }

    /// <summary>Finds a quote, or null where it is not there, too short to mean anything, or in several places of which none is cited.</summary>
    /// <param name="quote">What is said to be a quote.</param>
    /// <param name="near">Where it is said to stand: may be wrong, empty or out of range.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public FoundQuote? Find(string quote, IReadOnlyList<SegmentRange> near, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var looked = quote.Length > LongestQuote ? quote[..LongestQuote] : quote;
        var words = QuoteWords.Read(looked, _index);
        if (words.Count == 0)
            return WholeSegment(looked, near);
        var cited = CitedWords.Of(near, _spoken, _index);
        if (words.IsTooShort && !IsWholeSegment(words, cited))
            return null;
        var search = new QuoteSearch(_index, words, cited, cancellationToken);
        return search.Find() is { } match ? Snap(match, words, looked) : null;
    }

    private FoundQuote Snap(QuoteMatch match, QuoteWords words, string quote)
    {
        var (from, to) = QuoteBorders.Snap(_spoken.Text, _index.FromOf(match.First), _index.ToOf(match.Last), quote, words.From, words.To);
        return new FoundQuote(_spoken.SegmentAt(from), _spoken.SegmentAt(to - 1), _spoken.Text[from..to], match.Similarity);
    }

    // "Yes." is worth quoting where nothing else is said in a segment.
    private bool IsWholeSegment(QuoteWords words, CitedWords cited)
    {
        foreach (var (first, last) in cited.Segments)
            for (var segment = first; segment <= last; segment++)
                if (_index.Holds(words.Terms, _spoken.StartOf(segment), _spoken.EndOf(segment)))
                    return true;
        return false;
    }

    // Marks of sounds have no words: they count where they are a cited segment to the letter.
    private FoundQuote? WholeSegment(string quote, IReadOnlyList<SegmentRange> near)
    {
        var wanted = quote.AsSpan().Trim();
        if (wanted.IsEmpty)
            return null;
        foreach (var (first, last) in CitedWords.Clamp(near, _spoken.SegmentCount))
            for (var segment = first; segment <= last; segment++)
                if (_spoken.Of(segment, segment).Equals(wanted, StringComparison.Ordinal))
                    return new FoundQuote(segment, segment, wanted.ToString(), 1);
        return null;
    }
}
