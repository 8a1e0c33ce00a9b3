using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Search.Queries;

/// <summary>
/// Turns a question into what texts that may answer it hold: any of its words, without the common ones where others remain. Nothing in a question is syntax: quotes,
/// operators and fields are punctuation and words like any other.
/// </summary>
internal static class QuestionWords
{
    /// <summary>How many words are looked for at most: the first ones.</summary>
    public const int MostWords = 32;

    /// <summary>Reads a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="languages">The languages of the texts, null for unknown ones.</param>
    /// <returns>The words as alternatives; null where there is nothing that can be searched for.</returns>
    public static SearchExpression? Read(string question, IReadOnlyList<string?> languages)
    {
        var words = new QueryWords(languages);
        return SimpleExpression.Any(Telling(WordsOf(question)).Take(MostWords).Select(words.Read));
    }

    // As they are written, each once: cut as the search cuts texts, so that C# and node.js stay whole.
    private static List<string> WordsOf(string question)
    {
        var terms = new List<AnalysedTerm>();
        new TermAnalyser(new Vocabulary(), null).Read(question, 0, terms);
        return [.. terms.DistinctBy(term => term.Position).Select(term => question[term.From..term.To]).DistinctBy(FoldedWords.Fold)];
    }

    private static List<string> Telling(List<string> words)
    {
        var folded = words.ConvertAll(FoldedWords.Fold);
        var common = CommonWords.ThatCover([.. folded.Select(word => (word, 1))]);
        List<string> telling = [.. words.Where((_, at) => (common[folded[at]] & WordRole.Common) == 0)];
        return telling.Count > 0 ? telling : words;
    }
}
