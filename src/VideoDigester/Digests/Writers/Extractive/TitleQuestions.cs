using System.Buffers;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Finds the question that a chapter sets out to answer: short, complete, near its beginning, and about what the chapter is about.</summary>
internal sealed class TitleQuestions(TranscriptAnalysis analysis)
{
    private const int Opening = 4;
    private const int Phrases = 2;
    private const int Shortest = 12;
    private const int LongestOfCharacters = 30;

    private static readonly SearchValues<char> Unfit = SearchValues.Create(",、，–—\"“”「」*([«»");

    /// <summary>The question of some sentences, or null.</summary>
    public string? Find(int firstSentence, int lastSentence, IReadOnlyList<KeyPhrase> phrases)
    {
        for (var sentence = firstSentence; sentence <= Math.Min(lastSentence, firstSentence + Opening - 1); sentence++)
        {
            var quote = analysis.QuoteOf(analysis.Sentences[sentence]);
            if (quote[^1] is not ('?' or '？' or '؟') || quote.Length > 2 * TitleText.Longest)
                continue;
            var question = TitleText.Clean(quote);
            var colon = question.IndexOfAny([':', '：']);
            if (colon > 0)
                question = question[(colon + 1)..].TrimStart();
            var comma = question.IndexOfAny([',', '،', '、', '，']);
            if (comma is > 0 and < 8)
                question = question[(comma + 1)..].TrimStart();
            if (question.Length is >= Shortest and <= TitleText.Longest && !IsLongWithoutSpaces(question) && question.AsSpan().IndexOfAny(Unfit) < 0
                && phrases.Take(Phrases).Any(phrase => question.Contains(phrase.Text, StringComparison.OrdinalIgnoreCase)))
                return TitleText.Capitalise(question);
        }

        return null;
    }

    // A character of Han or kana is a syllable or a word.
    private static bool IsLongWithoutSpaces(string question) => question.Length > LongestOfCharacters && question.Any(character => character is >= '\u3040' and <= '\u9FFF');
}
