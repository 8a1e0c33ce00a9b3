using VideoDigester.Digests.Writers.Extractive.Readable;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Words of the transcript to the letter and where they stand.</summary>
/// <param name="FirstSegment">The segment they begin in.</param>
/// <param name="LastSegment">The segment they end in.</param>
/// <param name="Quote">The words.</param>
/// <param name="Style">How the transcript is written.</param>
internal readonly record struct Quotation(int FirstSegment, int LastSegment, string Quote, TextStyle Style)
{
    private const int LongestClip = 300;

    /// <summary>Quotes a sentence.</summary>
    public static Quotation Of(TranscriptAnalysis analysis, Sentence sentence) =>
        new(sentence.FirstSegment, sentence.LastSegment, analysis.QuoteOf(sentence), analysis.Style);

    /// <summary>Quotes what some segments begin with, for stretches in which no sentence lies whole.</summary>
    public static Quotation OfSegments(TranscriptAnalysis analysis, int first, int last)
    {
        while (first < last && analysis.Spoken.Of(first, first).IsEmpty)
            first++;
        var text = analysis.Spoken.Of(first, last).Trim();
        if (text.Length > LongestClip)
        {
            var cut = text[..LongestClip].LastIndexOf(' ');
            text = text[..(cut > 0 ? cut : char.IsLowSurrogate(text[LongestClip]) ? LongestClip - 1 : LongestClip)];
        }

        var end = analysis.Spoken.StartOf(first) + Math.Max(1, text.Length) - 1;
        return new Quotation(first, Math.Clamp(analysis.Spoken.SegmentAt(end), first, last), text.ToString(), analysis.Style);
    }

    /// <summary>The words in their readable form.</summary>
    public string Tidy() => TidyText.Of(Quote, Style);
}
