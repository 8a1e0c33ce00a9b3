using VideoDigester.Digests.Writers.Extractive.Titles;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Tests.Digests.Titles;

public sealed class TitleWordsTests
{
    [Theory]
    [InlineData("l'eau", 2)]
    [InlineData("dell’acqua", 5)]
    [InlineData("Freud's", 5)]
    [InlineData("don't", 0)]
    [InlineData("that's", 0)]
    [InlineData("O'Brien", 0)]
    [InlineData("сім'я", 0)]
    [InlineData("water", 0)]
    public void Two_words_at_an_apostrophe_are_cut(string word, int cut) => Assert.Equal(cut, Apostrophe.CutOf(word));

    [Theory]
    [InlineData("https://a.example/b c", 19)]
    [InlineData("www.a.example", 13)]
    [InlineData("harbour.example and", 15)]
    [InlineData("U.S. and", 0)]
    [InlineData("end.Next one", 0)]
    [InlineData("3.5", 0)]
    public void Addresses_of_the_web_are_found_by_their_form(string text, int length) => Assert.Equal(length, WebAddress.LengthAt(text));

    [Theory]
    [InlineData("등대를 등대는", "등대를", 2)]
    [InlineData("등대를 바다", "등대를", 3)]
    [InlineData("등대에서 바다", "등대에서", 2)]
    public void A_Korean_particle_is_cut_where_the_word_is_also_said_without_it(string text, string word, int stem) =>
        Assert.Equal(stem, KoreanParticles.Of(text).StemOf(word));

    [Fact]
    public void The_words_decide_which_list_is_used()
    {
        Assert.Same(CommonWords.OfSpaced("fr"), CommonWords.ThatCover([("le", 5), ("la", 4), ("est", 3), ("maison", 2)]));
        Assert.Same(CommonWords.OfSpaced("de"), CommonWords.ThatCover([("das", 5), ("ist", 4), ("ein", 3), ("haus", 2)]));
        Assert.True(CommonWords.ThatCover([("zelandor", 5), ("kurumbel", 3)]).IsEmpty);
    }

    [Theory]
    [InlineData("Volcano", "volcanoes", true)]
    [InlineData("Block", "Blöcke", true)]
    [InlineData("law", "laws", true)]
    [InlineData("Block", "Blockchain", false)]
    [InlineData("action", "actress", false)]
    [InlineData("区块", "区块链", false)]
    public void Words_that_differ_in_their_endings_are_the_same(string left, string right, bool same) => Assert.Equal(same, TakenTitles.SameWord(left, right));
}
