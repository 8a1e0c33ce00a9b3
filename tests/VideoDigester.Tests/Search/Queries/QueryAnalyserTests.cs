using CsCheck;
using VideoDigester.Search.Queries;
using VideoDigester.Storage.Search;

namespace VideoDigester.Tests.Search.Queries;

public sealed class QueryAnalyserTests
{
    private static readonly string[] Pieces = ["a", "b", "rivers", " ", " ", "\"a b\"", "(", ")", " -", " OR ", "*", "人気", "水", "&", "x-y"];

    [Theory]
    [InlineData("Rivers", "river")]
    [InlineData("Rivers RIVER", "river")]
    [InlineData("rivers deltas", "all(river, delta)")]
    [InlineData("state-of-the-art", "\"state of the art\"")]
    [InlineData("\"rivers\"", "river")]
    [InlineData("\"old rivers\"", "\"old river\"")]
    [InlineData("a (b (c d))", "all(a, b, c, d)")]
    [InlineData("a OR (b OR (c OR a))", "any(a, b, c)")]
    [InlineData("a OR A", "a")]
    [InlineData("a -b -c", "a without any(b, c)")]
    [InlineData("(a -b) OR c", "any(a without b, c)")]
    [InlineData("a -(b -c)", "a without b without c")]
    [InlineData("a & -!", "a")]
    [InlineData("a OR &", "a")]
    [InlineData("AT&T", "any(\"at t\", att)")]
    [InlineData("-& a", "a")]
    [InlineData("riv*", "riv*")]
    [InlineData("rivers*", "rivers*/river")]
    [InlineData("Sédim*", "sedim*")]
    [InlineData("running*", "running*/run")]
    [InlineData("state-of-the-a*", "all(\"state of the\", a*)")]
    [InlineData("well-rivers*", "all(well, rivers*/river)")]
    [InlineData("!* a", "a")]
    [InlineData("人気動画", "\"人気 気動 動画\"")]
    [InlineData("人気", "人気")]
    [InlineData("水", "any(水, 水*)")]
    [InlineData("水*", "any(水, 水*)")]
    [InlineData("人気*", "人気")]
    [InlineData("人気動*", "\"人気 気動\"")]
    [InlineData("한국어", "\"한국 국어\"")]
    public void In_a_library_of_one_language(string query, string expected) =>
        Assert.Equal(expected, QueryPrinter.Tree(QueryTexts.Words(query, "en")));

    [Fact]
    public void What_is_read_as_too_many_terms_is_refused_where_it_becomes_too_many()
    {
        var (longest, longer) = (new string('川', QueryAnalyser.MaxTerms), new string('川', QueryAnalyser.MaxTerms + 1));

        Assert.Equal(0, RefusedAt($"{longer}川"));
        Assert.Equal(6, RefusedAt($"river {longer}"));
        Assert.Equal(longest.Length + 1, RefusedAt($"{longest} \"old rivers\""));
        Assert.Equal($"{longest} -(old ".Length, RefusedAt($"{longest} -(old rivers)"));
        Assert.Null(RefusedAt(longer));
        Assert.Null(RefusedAt($"{longest} river"));
        Assert.Null(RefusedAt(new string('a', 4_000)));

        static int? RefusedAt(string query) =>
            (Record.Exception(() => QueryTexts.Analyse(query, "en", "de", null)) as VideoDigesterException)?.Failure.Position;
    }

    [Theory]
    [InlineData("cats", "cat/cats")]
    [InlineData("gatten cats", "all(gatten/gatt, cat/cats)")]
    [InlineData("\"gatten cats\"", "any(\"gatten cat\", \"gatt cat\", \"gatten cats\")")]
    [InlineData("\"big cat\"", "\"big cat\"")]
    [InlineData("gatten*", "gatten*/gatt")]
    [InlineData("C++", "c++")]
    [InlineData("c++*", "c++*")]
    public void In_a_library_of_several_languages(string query, string expected) =>
        Assert.Equal(expected, QueryPrinter.Tree(QueryTexts.Words(query, "en", "de-AT", null, "de", "en-GB")));

    [Theory]
    [InlineData("l'ea*", "any(lea*, ea*)")]
    [InlineData("l'eau", "leau/eau")]
    [InlineData("\"l'eau 水\"", "any(\"leau 水*\", \"eau 水*\")")]
    [InlineData("node.js*", "node.js*")]
    [InlineData("e-ma*", "all(e, ma*)")]
    [InlineData("😀*", "😀*")]
    public void In_languages_that_cut_words_differently(string query, string expected) =>
        Assert.Equal(expected, QueryPrinter.Tree(QueryTexts.Words(query, "en", "fr")));

    [Fact]
    public void Titles_have_expressions_of_their_own_and_filters_keep_their_values()
    {
        var query = QueryTexts.Analyse("sand title:(Rivers OR \"big seas\") -title:sedim* title:(a -b) channel:\"Deep Sea\" -lang:(en_gb OR DE) tag:c*", "en");

        Assert.Equal("sand", QueryPrinter.Tree(query.Words));
        Assert.Equal(
            ["False any(river, \"big sea\")", "True sedim*", "False a without b"],
            query.Titles.Select(title => $"{title.IsExcluded} {QueryPrinter.Tree(title.Words)}"));
        Assert.Equal(
            ["Channel False Deep Sea", "Language True en-GB,de", "Tag False c*"],
            query.Filters.Select(filter => $"{filter.Field} {filter.IsExcluded} {string.Join(',', filter.Values)}"));
    }

    [Fact]
    public void A_query_of_titles_only_has_no_words() => Assert.Null(QueryTexts.Analyse("title:rivers", "en").Words);

    [Theory]
    [InlineData(":-)", 0)]
    [InlineData("  && !!", 2)]
    [InlineData("& -a", 0)]
    [InlineData("(! -a) OR c", 1)]
    [InlineData("a title:&&", 2)]
    [InlineData("!!!*", 0)]
    public void What_is_punctuation_only_finds_nothing_and_says_so(string query, int position)
    {
        var failure = Assert.Throws<VideoDigesterException>(() => QueryTexts.Analyse(query, "en", "ja")).Failure;

        Assert.Equal((ErrorCode.InvalidQuery, position), (failure.Code, failure.Position));
    }

    [Fact]
    public void Every_expression_is_in_its_simplest_form() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 30].Select(string.Concat).Sample(
            text =>
            {
                try
                {
                    IsSimple(QueryTexts.Words(text, "en", "de", null));
                }
                catch (VideoDigesterException exception)
                {
                    Assert.Equal(ErrorCode.InvalidQuery, exception.Code);
                    Assert.InRange(exception.Failure.Position ?? -1, 0, text.Length);
                }
            },
            iter: 3_000);

    private static void IsSimple(SearchExpression expression)
    {
        switch (expression)
        {
            case SearchExpression.Word word:
                Assert.NotEmpty(word.Terms);
                Assert.Distinct(word.Terms);
                break;
            case SearchExpression.Prefix prefix:
                Assert.NotEqual("", prefix.Beginning);
                Assert.Distinct(prefix.Stems);
                break;
            case SearchExpression.Phrase phrase:
                Assert.True(phrase.Terms.Count > 1);
                break;
            case SearchExpression.All all:
                Assert.DoesNotContain(all.Parts, part => part is SearchExpression.All);
                AreSimple(all.Parts);
                break;
            case SearchExpression.Any any:
                Assert.DoesNotContain(any.Parts, part => part is SearchExpression.Any);
                AreSimple(any.Parts);
                break;
            case SearchExpression.Without without:
                IsSimple(without.Wanted);
                IsSimple(without.Unwanted);
                break;
        }
    }

    private static void AreSimple(IReadOnlyList<SearchExpression> parts)
    {
        Assert.True(parts.Count > 1);
        Assert.Distinct(parts, SameExpression.Comparer);
        Assert.All(parts, IsSimple);
    }
}
