using VideoDigester.Text;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Tests.Text.Analysis;

public sealed class TermAnalyserTests
{
    [Theory]
    [InlineData("The rivers' banks, and the River’s edge", "the river bank and the river edg")]
    [InlineData("don't you’re o'clock rock 'n' roll", "dont your oclock rock n roll")]
    [InlineData("To be, or NOT to be: vitamin C", "to be or not to be vitamin c")]
    [InlineData("[Applause] ♪ >> hello", "applaus hello")]
    [InlineData("naïve café Ｆｕｌｌ ﬁne", "naiv cafe full fine")]
    [InlineData("ﷺ1,000 7,1,000", "صلياللهعليهوسلم1 000 7 1000")]
    [InlineData("1,000 and 1,000,000 but 3.5 and 1,2,3", "1000 and 1000000 but 3.5 and 1 2 3")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData(" … — \ud800 \u0000\u202E\u0301", "")]
    public void Words_are_folded_and_stemmed_and_none_is_dropped(string text, string expected) => Assert.Equal(expected, Analysed.Of(text, "en"));

    [Theory]
    [InlineData("I like C#. C++, and F#!", "i like c# c++ and f#")]
    [InlineData("C#12 no#12", "c# 12 no 12")]
    [InlineData("C++11 g++ notepad++", "c++ 11 g++ notepad++|notepad")]
    [InlineData("Ｃ＋＋ Ｃ＃", "c++ c#")]
    [InlineData("vitamin C. Then a+b # 5", "vitamin c then a b 5")]
    [InlineData("the end.Next", "the end next")]
    [InlineData(".NET, ASP.NET", ".net|net asp.net|asp|net")]
    [InlineData("Node.js is node.JS.", "node.js|node|js is node.js|node|js")]
    [InlineData("www.example.com/watch", "www.example.com|www|example|com watch")]
    [InlineData("The U.S.A. e.g. at 5 p.m.", "the usa eg at 5 pm")]
    [InlineData("@handle #tag a@b.com", "@handle|handle #tag|tag a b.com|b|com")]
    public void The_signs_of_code_stay_with_their_words(string text, string expected) => Assert.Equal(expected, Analysed.Of(text));

    [Theory]
    [InlineData("e-mail", "e|email mail")]
    [InlineData("COVID‑19", "covid|covid19 19")]
    [InlineData("AC/DC AT&T", "ac|acdc dc at|att t")]
    [InlineData("input/output 2020-2021", "input output 2020 2021")]
    [InlineData("state-of-the-art", "state of the art")]
    [InlineData("objective-c", "objective|objectivec c")]
    [InlineData("snake_case", "snake|snakecase case")]
    [InlineData("-mail well- known", "mail well known")]
    public void Compounds_are_found_by_their_parts_and_joined(string text, string expected) => Assert.Equal(expected, Analysed.Of(text));

    [Fact]
    public void A_joined_compound_spans_the_whole_of_it() =>
        Assert.Equal([("e", 0, 2, 3), ("email", 0, 2, 8), ("mail", 1, 4, 8), ("x", 2, 9, 10)], Analysed.Terms("» e-mail x"));

    [Theory]
    [InlineData("人気の動画", "人気 気の の動 動画|画")]
    [InlineData("水", "水")]
    [InlineData("ビットcoin", "ビッ ット|ト coin")]
    [InlineData("한국어 문장", "한국 국어|어 문장|장")]
    [InlineData("ﾊﾟｲﾄﾝ", "パイ イト トン|ン")]
    [InlineData("人気 の\n動画。本", "人気 気の の動 動画|画 本")]
    [InlineData("𠮷野", "𠮷野|野")]
    [InlineData("ไทย", "ไท ทย|ย")]
    [InlineData("2023年の夏", "2023 年の|年 の夏|夏")]
    public void Scripts_without_spaces_are_read_in_pairs(string text, string expected) => Assert.Equal(expected, Analysed.Of(text));

    [Theory]
    [InlineData("動", "人気の動画", true)]
    [InlineData("画", "人気の動画", true)]
    [InlineData("동", "人気の動画", false)]
    public void One_character_begins_a_term_wherever_it_stands(string character, string text, bool found)
    {
        Assert.True(TermAnalyser.IsLoneCharacter(character));
        Assert.Equal(found, Analysed.Terms(text).Any(term => term.Term.StartsWith(character, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("wow😀!", "wow 😀")]
    [InlineData("👍🏽 👍", "👍 👍")]
    [InlineData("❤️❤", "❤ ❤")]
    [InlineData("👨‍👩‍👧", "👨👩👧|👨|👩|👧")]
    [InlineData("🤷‍♀️", "🤷♀|🤷")]
    [InlineData("🇩🇪🇫🇷", "🇩🇪 🇫🇷")]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴gbsct")]
    [InlineData("1️⃣", "1")]
    public void An_emoji_is_a_word(string text, string expected) => Assert.Equal(expected, Analysed.Of(text));

    [Theory]
    [InlineData("l'homme qu’il aujourd'hui", "fr", "home il aujourdhui")]
    [InlineData("dell'arte un'ora", "it", "arte ora")]
    [InlineData("İstanbul'da kaldım", "tr", "istanbul kaldim")]
    [InlineData("foto's 's avonds zo'n", "nl", "foto s avond zon")]
    [InlineData("п'ять", "uk", "пять")]
    [InlineData("צה\"ל שלום", "he", "צהל שלומ")]
    [InlineData("١٢٣ क़लम", null, "123 क़लम")]
    public void Apostrophes_and_letters_follow_the_language(string text, string? language, string expected) =>
        Assert.Equal(expected.Normalize(System.Text.NormalizationForm.FormD), Analysed.Of(text, language).Normalize(System.Text.NormalizationForm.FormD));

    [Fact]
    public void Places_are_those_of_the_words_own_characters() =>
        Assert.Equal([("river", 0, 1, 6), ("dont", 1, 8, 13), ("c++", 2, 14, 17), ("😀", 3, 17, 19)], Analysed.Terms("«River» don’t C++😀", "en"));

    [Fact]
    public void Positions_go_on_from_those_before()
    {
        var (vocabulary, terms) = (new Vocabulary(), new List<AnalysedTerm>());
        var analyser = new TermAnalyser(vocabulary, "en");

        Assert.Equal(9, analyser.Read("two words", 7, terms));
        Assert.Equal(11, analyser.Read("e-mail", 9, terms));
        Assert.Equal([7, 8, 9, 9, 10], terms.Select(term => term.Position));
    }

    [Fact]
    public void Long_words_compare_by_their_beginning()
    {
        var text = string.Concat(Enumerable.Repeat("𐐨", 1000));

        var term = Assert.Single(Analysed.Terms(text));

        Assert.Equal(62, term.Term.Length);
        Assert.Equal((0, 2000), (term.From, term.To));
    }

    [Theory]
    [InlineData("runn", "en", "run")]
    [InlineData("computin", "en", "comput")]
    [InlineData("studie", "en", "studi")]
    [InlineData("happine", "en", "happi")]
    public void Inflected_forms_are_found_by_their_beginning(string beginning, string language, string stem) =>
        Assert.Contains(stem, TermAnalyser.StemsOfBeginning(beginning, language));

    [Fact]
    public void A_beginning_stands_for_no_term_that_begins_with_it()
    {
        Assert.DoesNotContain(TermAnalyser.StemsOfBeginning("walk", "en"), stem => stem.StartsWith("walk", StringComparison.Ordinal));
        Assert.Empty(TermAnalyser.StemsOfBeginning("walk", null));
        Assert.Empty(TermAnalyser.StemsOfBeginning("人気", "en"));
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("EN", "en")]
    [InlineData("nb", "no")]
    [InlineData("nn-NO", "no")]
    [InlineData("ja", "none")]
    [InlineData("und", "none")]
    [InlineData(null, "none")]
    public void Languages_that_are_analysed_alike_are_of_one_family(string? language, string family) => Assert.Equal(family, TermAnalyser.FamilyOf(language));
}
