using VideoDigester.Digests.Writers.Extractive.Readable;
using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>A transcript made ready for choosing from: its text, sentences and their weighted terms.</summary>
internal sealed class TranscriptAnalysis
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A terminator may be followed by closing quotes and brackets.
    private const int LongestEnding = 4;

    private TranscriptAnalysis(IReadOnlyList<TranscriptSegment> segments, SpokenText spoken, IReadOnlyList<Sentence> sentences, TermVectors terms, TextStyle style) =>
        (Segments, Spoken, Sentences, Terms, Style) = (segments, spoken, sentences, terms, style);

    /// <summary>The segments.</summary>
    public IReadOnlyList<TranscriptSegment> Segments { get; }

    /// <summary>The segments as one text.</summary>
    public SpokenText Spoken { get; }

    /// <summary>The sentences in order; at least one.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The terms of each sentence.</summary>
    public TermVectors Terms { get; }

    /// <summary>How it is written.</summary>
    public TextStyle Style { get; }

    /// <summary>Reads a transcript.</summary>
    /// <param name="segments">Its segments; at least one.</param>
    /// <param name="language">Its language tag, or null where it is unknown.</param>
    public static TranscriptAnalysis Of(IReadOnlyList<TranscriptSegment> segments, string? language = null)
    {
        var spoken = SpokenText.Join(segments);
        var isPunctuated = SentenceReader.IsPunctuated(spoken.Text);
        var sentences = SentenceReader.Read(spoken, segments, language, isPunctuated);
        return new TranscriptAnalysis(segments, spoken, sentences, TermVectors.Of(spoken, sentences), TextStyle.Of(spoken.Text, language, isPunctuated));
    }

    /// <summary>When the first segment of a sentence begins.</summary>
    public TimeSpan StartOf(Sentence sentence) => Segments[sentence.FirstSegment].Start;

    /// <summary>When the last segment of a sentence ends.</summary>
    public TimeSpan EndOf(Sentence sentence) => Segments[sentence.LastSegment].End;

    /// <summary>
    /// Whether a stretch may begin with a sentence, or end before it, as speech does: the sentence before ends with punctuation, or a sound mark, another
    /// speaker or a pause of a second lies between. False where the reader had to cut between two words.
    /// </summary>
    public bool IsNaturalBorder(int sentence)
    {
        if (sentence <= 0 || sentence >= Sentences.Count)
            return true;
        var (before, after) = (Sentences[sentence - 1], Sentences[sentence]);
        return after.FollowsMark || after.PauseBefore >= Pause
            || !string.Equals(Segments[before.LastSegment].Speaker, Segments[after.FirstSegment].Speaker, StringComparison.Ordinal)
            || EndsWithPunctuation(before);
    }

    /// <summary>The words of a sentence to the letter.</summary>
    public string QuoteOf(Sentence sentence) => Spoken.Text[sentence.From..sentence.To];

    private bool EndsWithPunctuation(Sentence sentence)
    {
        for (var at = sentence.To - 1; at >= Math.Max(sentence.From, sentence.To - LongestEnding); at--)
            if (SentenceBorders.EndAt(Spoken.Text, at) == sentence.To)
                return true;
        return false;
    }
}
