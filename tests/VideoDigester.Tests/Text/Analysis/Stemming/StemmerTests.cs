namespace VideoDigester.Tests.Text.Analysis.Stemming;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("en", "connect connected connecting connection connections")]
    [InlineData("en", "swim swims swimming")]
    [InlineData("en", "hope hoped hoping hopes")]
    [InlineData("en", "happy happiness")]
    [InlineData("de", "Haus Häuser Hauses Hause")]
    [InlineData("de", "Frage Fragen")]
    [InlineData("fr", "cheval chevaux")]
    [InlineData("fr", "national nationaux")]
    [InlineData("fr", "manger mangé mangée mangés")]
    [InlineData("es", "libro libros")]
    [InlineData("es", "canción canciones cancion", 2)]
    [InlineData("es", "feliz felices")]
    [InlineData("it", "ragazzo ragazzi ragazza ragazze")]
    [InlineData("pt", "ação ações acao")]
    [InlineData("pt", "animal animais")]
    [InlineData("nl", "boek boeken")]
    [InlineData("nl", "maan manen")]
    [InlineData("ru", "книга книги книгами книгу")]
    [InlineData("sv", "bil bilar bilen")]
    [InlineData("no", "bil biler bilene bilen")]
    [InlineData("da", "bil biler bilerne bilen")]
    [InlineData("fi", "talo talossa talosta", 2)]
    [InlineData("hu", "ház házak házban")]
    [InlineData("cs", "město města městem")]
    [InlineData("el", "άνθρωπος άνθρωποι ανθρώπων ΆΝΘΡΩΠΟΣ")]
    [InlineData("ar", "كتاب الكتاب والكتاب")]
    [InlineData("ar", "مدرسة مدرسه المدرسة")]
    [InlineData("hi", "लड़की लड़कियाँ लड़कियों")]
    [InlineData("hi", "हिंदी हिन्दी")]
    [InlineData("hi", "क़लम कलम")]
    [InlineData("id", "ajar mengajar pelajaran belajar")]
    public void Forms_of_a_word_meet(string language, string forms, int most = 1) =>
        Assert.InRange(forms.Split(' ').Select(form => Analysed.Stem(form, language)).Distinct().Count(), 1, most);

    [Theory]
    [InlineData("en", "news new")]
    [InlineData("en", "universe later lateral")]
    [InlineData("en", "organ organic organize")]
    [InlineData("en", "inning in")]
    [InlineData("en", "sky ski")]
    [InlineData("de", "Stern Sturm")]
    [InlineData("id", "makan makanan ajar")]
    public void Different_words_stay_apart(string language, string words) =>
        Assert.NotEqual(1, words.Split(' ').Select(word => Analysed.Stem(word, language)).Distinct().Count());

    [Theory]
    [InlineData("skies", "sky")]
    [InlineData("dying", "die")]
    [InlineData("agreed", "agre")]
    [InlineData("proceed", "proceed")]
    [InlineData("plastered", "plaster")]
    [InlineData("conflated", "conflat")]
    [InlineData("pasting", "paste")]
    [InlineData("adding", "add")]
    [InlineData("egged", "egg")]
    [InlineData("vileness", "vile")]
    [InlineData("rational", "ration")]
    [InlineData("possibly", "possibl")]
    [InlineData("geology", "geolog")]
    [InlineData("controlling", "control")]
    [InlineData("youth", "youth")]
    [InlineData("enjoying", "enjoy")]
    [InlineData("flies", "fli")]
    [InlineData("ties", "tie")]
    [InlineData("gas", "gas")]
    [InlineData("its", "it")]
    public void English_is_stemmed_by_porter2(string word, string stem) => Assert.Equal(stem, Analysed.Stem(word, "en"));

    [Fact]
    public void Accents_left_out_make_no_difference()
    {
        foreach (var (language, with, without) in (ReadOnlySpan<(string, string, string)>)
            [("de", "Häuser", "Hauser"), ("fr", "mangées", "mangees"), ("pt", "ações", "acoes"), ("cs", "městům", "mestum"), ("sv", "länder", "lander"), ("hu", "házakból", "hazakbol")])
            Assert.Equal(Analysed.Stem(with, language), Analysed.Stem(without, language));
    }
}
