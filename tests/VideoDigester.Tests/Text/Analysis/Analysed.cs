using VideoDigester.Text;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Tests.Text.Analysis;

/// <summary>Texts as the search sees them.</summary>
internal static class Analysed
{
    /// <summary>The terms of a text: a space before each position, a stroke between terms at one.</summary>
    public static string Of(string text, string? language = null)
    {
        var written = "";
        var position = -1;
        foreach (var (term, at, _, _) in Terms(text, language))
        {
            written += at == position ? $"|{term}" : position < 0 ? term : $" {term}";
            position = at;
        }

        return written;
    }

    /// <summary>The terms of a text, with their places.</summary>
    public static IReadOnlyList<(string Term, int Position, int From, int To)> Terms(string text, string? language = null)
    {
        var (vocabulary, terms) = (new Vocabulary(), new List<AnalysedTerm>());
        new TermAnalyser(vocabulary, language).Read(text, 0, terms);
        return [.. terms.Select(term => (vocabulary[term.Term], term.Position, term.From, term.To))];
    }

    /// <summary>The term of one word.</summary>
    public static string Stem(string word, string language) => Assert.Single(Terms(word, language)).Term;
}
