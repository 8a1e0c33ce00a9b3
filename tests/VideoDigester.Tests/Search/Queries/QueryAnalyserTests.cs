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
    [InlineData("(& -!) OR c", "c")]
    [InlineData("a* OR b*", "any(a*, b*)")]
    [InlineData("水 OR 水飲", "any(水, 水*, 水飲)")]
    [InlineData("(a -b) OR (a -c) OR (d -b) OR (a -b)", "any(a without b, a without c, d without b)")]
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
        Assert.Contains("more than 512 words", Assert.Throws<VideoDigesterException>(() => QueryTexts.Analyse($"{longer}川", "en")).Message, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("title:rivers")]
    [InlineData("lang:en title:rivers -channel:c")]
    public void A_query_of_titles_only_has_no_words(string query) => Assert.Null(QueryTexts.Analyse(query, "en").Words);

    [Theory]
    [InlineData("rivers deltas RIVER", "river/riv 2, delta 1")]
    [InlineData("\"old rivers\" (old river OR \"old river\")", "\"old river\" 2, \"old riv\" 2, old 1, river/riv 1")]
    [InlineData("l'eau \"l'eau 水\"", "leau/eau 1, \"leau 水*\" 1, \"eau 水*\" 1")]
    [InlineData("e-ma* e- ma*", "e 2, ma* 2")]
    public void How_often_a_word_is_asked_for_is_counted(string query, string expected) =>
        Assert.Equal(expected, string.Join(", ", QueryTexts.Analyse(query, "en", "fr").Times.Select(word => $"{QueryPrinter.Tree(word.Key)} {word.Value}")));

    [Fact]
    public void What_says_something_else_is_another_expression()
    {
        var (word, other) = (new SearchExpression.Word(["a"]), new SearchExpression.Word(["b"]));
        SearchExpression[] expressions =
        [
            word, other, new SearchExpression.Word(["a", "b"]), new SearchExpression.Prefix("a", []), new SearchExpression.Prefix("b", []), new SearchExpression.Prefix("a", ["b"]),
            new SearchExpression.Phrase(["a", "b"], IsOpen: false), new SearchExpression.Phrase(["a", "b"], IsOpen: true), new SearchExpression.Phrase(["b", "a"], IsOpen: false),
            new SearchExpression.All([word, other]), new SearchExpression.Any([word, other]), new SearchExpression.Any([other, word]),
            new SearchExpression.Without(word, other), new SearchExpression.Without(other, word), new SearchExpression.Without(word, word), new SearchExpression.Without(other, other),
        ];

        for (var i = 0; i < expressions.Length; i++)
            for (var j = 0; j < expressions.Length; j++)
                Assert.True(SameExpression.Comparer.Equals(expressions[i], expressions[j]) == (i == j), $"{QueryPrinter.Tree(expressions[i])} and {QueryPrinter.Tree(expressions[j])}");
        Assert.True(SameExpression.Comparer.Equals(new SearchExpression.Without(word, other), new SearchExpression.Without(new SearchExpression.Word(["a"]), new SearchExpression.Word(["b"]))));

        // Only prefixes that differ in their stems and phrases that differ in their ends share a hash.
        Assert.Equal(expressions.Length - 2, expressions.Select(SameExpression.Comparer.GetHashCode).Distinct().Count());
    }

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
        Assert.Contains("only punctuation", failure.Message, StringComparison.Ordinal);
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
