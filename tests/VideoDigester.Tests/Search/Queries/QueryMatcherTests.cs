using CsCheck;
using VideoDigester.Search.Queries;
using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Tests.Search.Queries;

public sealed class QueryMatcherTests
{
    private static readonly string[] Words =
        ["Rivers", "running", "don’t", "l'eau", "C++", ".NET", "node.js", "e-mail", "state-of-the-art", "3.5", "naïve", "Straße", "人気の動画", "です", "水", "한국어", "สวัสดี", "العربية", "שלום", "हिन्दी", "😀", "U.S.A.", "AT&T", "#tag", "2024", "реки"];

    private const string Text = "The river carries sand. Rivers that slow down let the sand sink, and the old sea fills up with C++ code.";

    [Theory]
    [InlineData("rivers", true)]
    [InlineData("rivers lake", false)]
    [InlineData("rivers OR lake", true)]
    [InlineData("lake OR moon", false)]
    [InlineData("sand -lake", true)]
    [InlineData("sand -sea", false)]
    [InlineData("sand -(sea lake)", true)]
    [InlineData("sand -(sea OR lake)", false)]
    [InlineData("sand -\"sea old\"", true)]
    [InlineData("(sand -sea) OR river", true)]
    [InlineData("\"rivers carries\"", true)]
    [InlineData("\"carries rivers\"", false)]
    [InlineData("\"sand rivers that\"", true)]
    [InlineData("\"code\"", true)]
    [InlineData("\"code the\"", false)]
    [InlineData("carr*", true)]
    [InlineData("carries*", true)]
    [InlineData("arries*", false)]
    [InlineData("c++", true)]
    [InlineData("fill", true)]
    [InlineData("the the the", true)]
    [InlineData("\"the the\"", false)]
    public void A_text_matches_where_all_that_is_asked_for_is_there(string query, bool expected) =>
        Assert.Equal(expected, QueryTexts.Matcher(Text, "en").Matches(QueryTexts.Words(query, "en")));

    [Theory]
    [InlineData("水", "飲む水を", true)]
    [InlineData("水", "水", true)]
    [InlineData("水を", "飲む水を", true)]
    [InlineData("水飲", "飲む水を", false)]
    [InlineData("人気動画", "今日の人気動画です", true)]
    [InlineData("人気動画", "人気と動画", false)]
    [InlineData("人気動*", "人気動画", true)]
    [InlineData("2023年", "2023年の話", true)]
    [InlineData("2023年", "2023年", true)]
    [InlineData("2023年", "2023今年", false)]
    [InlineData("3月5日", "3月5日の朝", true)]
    [InlineData("3月5日", "3月の5日", false)]
    public void Scripts_without_spaces_match_by_pairs(string query, string text, bool expected) =>
        Assert.Equal(expected, QueryTexts.Matcher(text, "ja").Matches(QueryTexts.Words(query, "ja", "en")));

    [Theory]
    [InlineData("rivers sand", "river 0, sand 1, Rivers 0, sand 1")]
    [InlineData("\"the sand\"", "the 0, sand 1")]
    [InlineData("\"sand the\"", "")]
    [InlineData("sand -rivers", "sand 0, sand 0")]
    [InlineData("sand -(the -sea)", "sand 0, sand 0")]
    [InlineData("lake OR sea", "sea 1")]
    [InlineData("s*", "sand 0, slow 0, sand 0, sink 0, sea 0")]
    [InlineData("river OR \"river carries\"", "river 0, carries 2, Rivers 0")]
    [InlineData("c++", "C++ 0")]
    [InlineData("carr* sand", "carries 0, sand 1, sand 1")]
    [InlineData("\"river carries\" sand", "river 0, carries 1, sand 2, sand 2")]
    public void The_words_that_are_asked_for_are_found_and_those_that_are_not_wanted_never(string query, string expected) =>
        Assert.Equal(expected, string.Join(", ", QueryTexts.Find(query, Text).Select(match => $"{Text[match.From..match.To]} {match.Word}")));

    [Fact]
    public void Of_a_phrase_that_ends_in_the_first_character_of_more_only_that_one_is_marked()
    {
        const string Text = "2023年の話";

        Assert.Equal("2023 年", string.Join(' ', QueryTexts.Find("2023年", Text).Select(match => Text[match.From..match.To])));
    }

    [Fact]
    public void Any_way_to_find_a_word_finds_it_but_phrases_are_made_of_the_words_themselves()
    {
        var vocabulary = new Vocabulary();
        AnalysedTerm Term(string term, int position, int from, int to) => new(vocabulary.Add(term), position, from, to);
        var matcher = new QueryMatcher([Term("node.js", 0, 0, 7), Term("node", 0, 0, 4), Term("js", 0, 5, 7), Term("server", 1, 8, 14)], vocabulary);

        Assert.False(matcher.Matches(new SearchExpression.Phrase(["node", "server"])));
        Assert.True(matcher.Matches(new SearchExpression.Phrase(["node.js", "server"])));
        Assert.False(matcher.Matches(new SearchExpression.Phrase(["node", "js"])));
        Assert.Equal([new MatchedWord(0, 4, 1), new MatchedWord(0, 7, 0)], matcher.Find(new SearchExpression.All([new SearchExpression.Word(["node.js"]), new SearchExpression.Word(["node"])])));
    }

    [Fact]
    public void A_text_is_found_by_its_own_words_as_words_as_a_phrase_and_by_a_beginning() =>
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 12], Gen.Int[0, 11], Gen.Int[1, 5], Gen.Int[0, 4]).Sample(
            (words, at, count, language) =>
            {
                string?[] languages = ["en", "fr", "ja", "ru", null];
                var text = QueryTexts.Matcher(string.Join(' ', words), languages[language]);
                var taken = words.Skip(at % words.Length).Take(count).ToList();

                Assert.True(text.Matches(QueryTexts.Words(string.Join(' ', taken), languages)));

                // A character that ends a run is no word of it, which docs/search.md says.
                if (at % words.Length == 0 || taken is not ["水", ..])
                    Assert.True(text.Matches(QueryTexts.Words($"\"{string.Join(' ', taken)}\"", languages)));
                Assert.True(text.Matches(QueryTexts.Words(string.Join("* ", taken) + "*", languages)));
            },
            iter: 2_000);

    [Fact]
    public void A_hostile_text_and_a_hostile_phrase_come_to_an_end()
    {
        var matcher = QueryTexts.Matcher(string.Join(' ', Enumerable.Repeat("ab", 20_000)), "en");
        var phrase = new SearchExpression.Phrase([.. Enumerable.Repeat("ab", 256), "c"]);

        Assert.False(matcher.Matches(phrase));
        Assert.False(matcher.Matches(new SearchExpression.Phrase([.. Enumerable.Repeat("ab", 20_001)])));
        Assert.Equal(20_000, matcher.Find(new SearchExpression.Phrase(["ab", "ab", "ab"])).Count);
    }
}
