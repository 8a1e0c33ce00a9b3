using VideoDigester.Digests.Grounding;
using VideoDigester.Search;
using VideoDigester.Text;

namespace VideoDigester.Digests.Ask;

/// <summary>A passage that is sent with a question, ready for its words to be looked for.</summary>
internal sealed class AskedPassage(SpokenPassage found)
{
    private readonly SpokenText _spoken = SpokenText.Join(found.Segments);
    private QuoteFinder? _finder;

    /// <summary>What was found.</summary>
    public SpokenPassage Found => found;

    /// <summary>Its words, on one line.</summary>
    public string Text => _spoken.Text;

    /// <summary>The language of its words, as a BCP 47 tag; where nobody says, the one that they seem to be in.</summary>
    public string Language { get; } = found.Language == LanguageTag.Undetermined
        ? WrittenLanguage.Of(string.Join(' ', found.Segments.Select(segment => segment.Text)), LanguageTag.Undetermined)
        : found.Language;

    /// <summary>Finds a quote in it; null where it is not there.</summary>
    /// <param name="quote">What is said to be a quote.</param>
    /// <param name="isCited">Whether it is said to stand here. Elsewhere it must be longer.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public FoundQuote? Find(string quote, bool isCited, CancellationToken cancellationToken)
    {
        _finder ??= new QuoteFinder(_spoken);
        return _finder.Find(quote, isCited ? [new SegmentRange(0, found.Segments.Count - 1)] : [], cancellationToken) is { } match ? FairQuote.Of(match, _spoken, Language) : null;
    }

    /// <summary>A quote of it as a citation.</summary>
    public AnswerCitation Cite(FoundQuote quote) => Cite(quote.Quote, quote.FirstSegment, quote.LastSegment);

    /// <summary>All of it as a citation.</summary>
    public AnswerCitation Cite() => Cite(Text, 0, found.Segments.Count - 1);

    private AnswerCitation Cite(string quote, int first, int last) => new()
    {
        VideoId = found.VideoId,
        VideoTitle = found.VideoTitle,
        Start = found.Segments[first].Start,
        End = found.Segments[last].End,
        Quote = quote,
        Url = DeepLink.To(found.VideoId, found.VideoUrl, found.Segments[first].Start),
        Language = found.Language,
    };
}
