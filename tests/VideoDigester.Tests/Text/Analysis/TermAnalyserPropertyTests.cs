using System.Text;
using CsCheck;

namespace VideoDigester.Tests.Text.Analysis;

public sealed class TermAnalyserPropertyTests
{
    private static readonly string[] Pieces =
        ["river", "Rivers", "don’t", "l'eau", "'s", "C++", "#", "@", ".NET", "node.js", "U.S.", "3.5", "1,000", "-", "/", "_", "&", "+", ".", ",", " ", "\n", "今日は", "ｶﾞ", "が", "각", "สวัสดี", "น้ำ",
            "العربيّة", "שָׁלוֹם", "צה\"ל", "हिन्दी", "क़", "é", "ñ", "й", "ё", "ΐ", "😀", "👍🏽", "👨‍👩‍👧", "🇩🇪", "\u200D", "\uFE0F", "\u0301", "\u202E", "\ud800", "\udc00", "\0", "\ue000", "\u3099", "\u1161",
            "\u02BC", "ŉ", "\uFDFA", "\u00AD", "\u3000", "٣", "𐐨", "𠮷"];

    // Normalisation moves it between a Latin letter and its accent.
    private const string LoneVoicing = "\u3099";

    private static readonly string[] Words = ["rivers", "C++", "C#", ".NET", "node.js", "e-mail", "COVID-19", "naïve", "don't", "3.5", "1,000", "😀", "👍", "@handle", "#tag", "हिन्दी", "שלום", "книгами"];

    private static readonly string?[] Languages =
        [null, "en", "de", "fr", "es", "it", "pt", "nl", "ru", "sv", "no", "da", "fi", "hu", "cs", "el", "ar", "hi", "id", "tr", "ja"];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);
    private static readonly Gen<string> Mixed = Gen.OneOf(Piece, Gen.String[0, 4], Gen.Char.Select(c => c.ToString())).Array[0, 30].Select(string.Concat);
    private static readonly Gen<string?> Language = Gen.Int[0, Languages.Length - 1].Select(i => Languages[i]);

    [Fact]
    public void Any_text_has_terms_that_can_be_stored_at_places_within_it() => Gen.Select(Mixed, Language).Sample((text, language) =>
    {
        var position = 0;
        foreach (var term in Analysed.Terms(text, language))
        {
            Assert.InRange(term.Term.Length, 1, 64);
            Assert.DoesNotContain(term.Term, c => char.IsWhiteSpace(c) || char.IsControl(c) || c is >= '\ue000' and <= '\uf8ff');
            Assert.DoesNotContain(term.Term.EnumerateRunes(), rune => rune == Rune.ReplacementChar);
            Assert.True(term.From >= 0 && term.From < term.To && term.To <= text.Length, text);
            Assert.InRange(term.Position, position, position + 1);
            position = term.Position;
        }
    });

    [Fact]
    public void Decomposed_text_has_the_same_terms() => Gen.Select(Piece.Where(piece => piece is not LoneVoicing && !IsHalf(piece)).Array[0, 12].Select(string.Concat), Language).Sample((text, language) =>
    {
        Assert.Equal(Analysed.Of(text, language), Analysed.Of(text.Normalize(NormalizationForm.FormD), language));
    });

    private static bool IsHalf(string piece) => piece.Length == 1 && char.IsSurrogate(piece[0]);

    [Fact]
    public void Text_in_capitals_has_the_same_terms() =>
        Gen.Select(Gen.Char["abcsty éßñøйжλσς.,'’-+# 1"].Array[0, 20].Select(characters => new string(characters)), Language).Sample((text, language) =>
            Assert.Equal(Analysed.Of(text, language), Analysed.Of(text.ToUpperInvariant(), language)));

    [Fact]
    public void A_word_is_found_in_any_text_that_holds_it() => Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]), Mixed, Mixed, Language).Sample((word, before, after, language) =>
    {
        var terms = Analysed.Terms($"{before} {word} {after}", language).Select(term => term.Term).ToHashSet();

        Assert.All(Analysed.Terms(word, language).GroupBy(term => term.Position), forms => Assert.Contains(forms.First().Term, terms));
    });

    [Fact]
    public void A_run_without_spaces_is_found_inside_a_longer_one() => Gen.Select(Gen.String[Gen.Char["人気の動画ガ한국年"], 2, 6], Gen.String[Gen.Char["今日は어x3"], 0, 3]).Sample((word, around) =>
    {
        var text = Analysed.Terms($"{around}{word}{around}");

        var phrase = Analysed.Terms(word).GroupBy(term => term.Position).Select(forms => forms.First().Term).ToList();

        Assert.Contains(text, first => phrase.Index().All(part => text.Any(term => term.Term == part.Item && term.Position == first.Position + part.Index)));
    });

    [Theory]
    [InlineData("a")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("a'")]
    [InlineData("1,")]
    [InlineData("\u0301")]
    [InlineData("\ud800")]
    [InlineData("\u094D")]
    [InlineData("人")]
    [InlineData("\u3099")]
    [InlineData("👨‍")]
    [InlineData("ab.js.")]
    [InlineData("\u202E")]
    public void A_million_characters_without_a_space_are_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        foreach (var language in (string[])["en", "fr", "tr"])
            Assert.All(Analysed.Terms(text, language), term => Assert.True(term.Term.Length <= 64));
    }
}
