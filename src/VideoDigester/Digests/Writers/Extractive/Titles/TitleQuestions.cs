using System.Buffers;
using VideoDigester.Digests.Writers.Extractive.Readable;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>Finds the question that a chapter sets out to answer: short, complete, near its beginning, and about what the chapter is about.</summary>
internal sealed class TitleQuestions(TranscriptAnalysis analysis, CommonWords common)
{
    private const int Opening = 6;
    private const int Phrases = 3;
    private const int Shortest = 12;
    private const int LongestOfCharacters = 30;

    // Words with which people take up the talk: what follows is the question.
    private static readonly HashSet<string> Openers = new(
        ("so and but now well okay ok like then also und aber nun et mais donc alors y pero entonces e ma allora quindi mas então en maar dus "
        + "и а но так і але а więc ale i ve ama och men").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Unfit = SearchValues.Create(",、，–—\"“”「」*([«»");

    /// <summary>The question of some sentences, or null.</summary>
    public string? Find(int firstSentence, int lastSentence, IReadOnlyList<KeyPhrase> phrases)
    {
        for (var sentence = firstSentence; sentence <= Math.Min(lastSentence, firstSentence + Opening - 1); sentence++)
        {
            var quote = analysis.QuoteOf(analysis.Sentences[sentence]);
            if (quote[^1] is not ('?' or '？' or '؟') || quote.Length > 2 * TitleText.Longest)
                continue;
            var question = TitleText.Clean(TidyText.Of(quote, analysis.Style));
            var colon = question.IndexOfAny([':', '：']);
            if (colon > 0)
                question = question[(colon + 1)..].TrimStart();
            var comma = question.IndexOfAny([',', '،', '、', '，']);
            if (comma is > 0 and < 8)
                question = question[(comma + 1)..].TrimStart();
            for (var space = question.IndexOf(' '); space > 0 && Openers.Contains(question[..space]); space = question.IndexOf(' '))
                question = question[(space + 1)..].TrimStart();
            if (question.Length is >= Shortest and <= TitleText.Longest && !IsLongWithoutSpaces(question) && question.AsSpan().IndexOfAny(Unfit) < 0
                && question[^1] is '?' or '？' or '؟' && !IsPart(question) && !TitleText.Repeats(question, common) && phrases.Take(Phrases).Any(phrase => question.Contains(phrase.Text, StringComparison.OrdinalIgnoreCase)))
                return LetterCase.Capitalise(question);
        }

        return null;
    }

    // What begins with a preposition or an article is the rest of a question.
    private bool IsPart(string question) => question.IndexOf(' ') is var end and > 0
        && (common[question[..end].ToLowerInvariant()] & (WordRole.BeforeNoun | WordRole.BeforeVerb | WordRole.Other)) == WordRole.BeforeNoun;

    // A character of Han or kana is a syllable or a word.
    private static bool IsLongWithoutSpaces(string question) => question.Length > LongestOfCharacters && question.Any(character => character is >= '\u3040' and <= '\u9FFF');
}
