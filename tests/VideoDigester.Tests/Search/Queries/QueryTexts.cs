using VideoDigester.Search.Queries;
using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Tests.Search.Queries;

/// <summary>Queries and texts of tests, analysed.</summary>
internal static class QueryTexts
{
    public static AnalysedQuery Analyse(string query, params string?[] languages) => new QueryAnalyser(languages).Analyse(QueryParser.Parse(query));

    public static SearchExpression Words(string query, params string?[] languages) => Analyse(query, languages).Words!;

    public static QueryMatcher Matcher(string text, string? language)
    {
        var (vocabulary, terms) = (new Vocabulary(), new List<AnalysedTerm>());
        new TermAnalyser(vocabulary, language).Read(text, 0, terms);
        return new QueryMatcher(terms, vocabulary);
    }

    public static IReadOnlyList<MatchedWord> Find(string query, string text, string? language = "en") => Matcher(text, language).Find(Words(query, language));
}
