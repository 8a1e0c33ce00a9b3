using CsCheck;
using VideoDigester.Digests.Grounding;
using VideoDigester.Digests.Writers.Extractive.Readable;
using VideoDigester.Testing;
using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Tests.Digests.Readable;

public sealed class TidyTextTests
{
    private const string Punctuated = "This talk has marks. All of its sentences end with one. So do these. ";
    private const string Bare = "this talk has no marks and none of its sentences ends with one so that somebody has to find where they end ";

    private static readonly string[] Languages = ["en", "de", "fr", "ja", "th", "ru", "tr", "ko", "he", "xx"];

    private static readonly string[] Words =
    [
        "the", "the", "The", "I", "i", "i'm", "um", "Um,", "UM", "uh.", "you know,", "like,", "we", "went", "to—", "we", "riv-", "river", "step", "by", "no", "no", "and", "and,", "-", "—",
        "yes.", "NASA", "U.S.", "A4", "ß", "ſtraße", "İstanbul", "ısı", "[Music]", "[ __ ]", "♪", ">>", "...", "äh", "euh", "えーと、川は", "えーと", "川は、えっと、海", "です", "เอ่อ", "ประเทศ",
        "음", "강은", "ну,", "э", "है", "😀", "e\u0301", "\ud800", ",", "、", "\"no\"", "(so)", "12", "12", "–",
    ];

    [Theory]
    [InlineData("So, um, we went to the the river.", "So we went to the river.")]
    [InlineData("Um, we went.", "We went.")]
    [InlineData("It was very very far, uh.", "It was very very far.")]
    [InlineData("It is, you know, a river.", "It is a river.")]
    [InlineData("It is near and, like relevant to us.", "It is near and relevant to us.")]
    [InlineData("We are thinking about, you know, neural networks.", "We are thinking about neural networks.")]
    [InlineData("The sea, um, the river, and the rain fell.", "The sea, the river, and the rain fell.")]
    [InlineData("He left. Um, then we went.", "He left. Then we went.")]
    [InlineData("In the U.S. um that is so.", "In the U.S. that is so.")]
    [InlineData("He got what he asked for for free.", "He got what he asked for for free.")]
    [InlineData("What we look at at night is far.", "What we look at at night is far.")]
    [InlineData("The A A battery is flat.", "The A A battery is flat.")]
    [InlineData("A vitamin- vitamins are good for us.", "A vitamin- vitamins are good for us.")]
    [InlineData("Do you know, or don't you know, this?", "Do you know, or don't you know, this?")]
    [InlineData("I think I think that it grows.", "I think that it grows.")]
    [InlineData("Let it go let it go.", "Let it go let it go.")]
    [InlineData("We go step by step by step to it.", "We go step by step by step to it.")]
    [InlineData("What he had had was all he is, is it?", "What he had had was all he is, is it?")]
    [InlineData("We went to— we drove to the sea.", "We drove to the sea.")]
    [InlineData("Look at the riv- the river there.", "Look at the river there.")]
    [InlineData("The dam— the largest one— stands.", "The dam— the largest one— stands.")]
    [InlineData("- Yes. - No, the UM is a school.", "Yes. No, the UM is a school.")]
    [InlineData("we saw [ __ ] there", "We saw … there")]
    [InlineData("[Music] ♪", "[Music] ♪")]
    [InlineData("um", "Um")]
    [InlineData("20 20 20 20 of them", "20 20 20 20 of them")]
    public void English_with_marks(string quote, string expected) => Assert.Equal(expected, TidyText.Of(quote, StyleOf(Punctuated, "en")));

    [Theory]
    [InlineData("so i think um i'm i'm done", "So I think I'm done.")]
    [InlineData("it is what it is,", "It is what it is.")]
    public void English_without_marks(string quote, string expected) => Assert.Equal(expected, TidyText.Of(quote, StyleOf(Bare, "en")));

    [Theory]
    [InlineData("AND I SAID: IT'S IN THE U.S. OR ON THE A4. SO I'M HERE.", "And I said: It's in the U.S. Or on the A4. So I'm here.")]
    [InlineData("\"STOP!\" HE SAID", "\"Stop!\" he said")]
    public void Capitals_become_sentences(string quote, string expected) => Assert.Equal(expected, TidyText.Of(quote, StyleOf(Punctuated.ToUpperInvariant(), "en")));

    [Theory]
    [InlineData("ja", "えーと、川は、あのー、砂を運びます", "川は、砂を運びます。")]
    [InlineData("de", "der Fluss äh trägt und und trägt um die Stadt", "Der Fluss trägt und trägt um die Stadt.")]
    [InlineData("fr", "euh le le fleuve porte du sable", "Le fleuve porte du sable.")]
    [InlineData("th", "เอ่อ แม่น้ำไหลไปสู่ทะเล", "แม่น้ำไหลไปสู่ทะเล")]
    [InlineData("hi", "नदी रेत ले जाती है", "नदी रेत ले जाती है।")]
    [InlineData("th", "แม่น้ำไหลไปสู่ทะเล Bob", "แม่น้ำไหลไปสู่ทะเล Bob")]
    [InlineData("zh", "50% 嗯，今天我们去河边看看", "50% 今天我们去河边看看。")]
    [InlineData("ja", "川の水が流れることを、 政府が見ている", "川の水が流れることを、政府が見ている。")]
    [InlineData("tlh", "bada um kelo kelo", "Bada um kelo kelo.")]
    public void Other_languages(string language, string quote, string expected) => Assert.Equal(expected, TidyText.Of(quote, StyleOf(quote, language)));

    [Fact]
    public void The_words_of_any_text_are_words_of_its_quote_in_their_order() =>
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 30], Gen.Int[0, Languages.Length - 1], Gen.Int[0, 2]).Sample(
            (words, language, kind) =>
            {
                var quote = string.Join(' ', words);
                var style = StyleOf(kind switch { 0 => Punctuated, 1 => Bare, _ => Bare.ToUpperInvariant() }, Languages[language]);
                Check(kind == 2 ? quote.ToUpperInvariant() : quote, style);
            },
            iter: 20_000);

    [Fact]
    public void A_hidden_word_takes_nothing_out_of_a_denial()
    {
        const string Quote = "no [ __ ] i [Music] we the ısı the です 12 >> - Um, to— 12 � [ __ ] - 12 강은";

        Check(Quote, StyleOf(Punctuated, Languages[0]));
    }

    [SkippableFact]
    public void The_words_of_real_captions_are_words_of_their_quotes_in_their_order()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.Require("captions", "3b1b_multilang"), "*.srt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var segments = SrtCues.Read(file);
            var name = Path.GetFileName(file);
            foreach (var language in new[] { name[..2], "en" })
            {
                var spoken = SpokenText.Join(segments);
                var style = StyleOf(spoken.Text, language);
                foreach (var sentence in SentenceReader.Read(spoken, segments, language, style.IsPunctuated))
                    Check(spoken.Text[sentence.From..sentence.To], style);
            }
        }
    }

    private static TextStyle StyleOf(string text, string? language) => TextStyle.Of(text, language, SentenceReader.IsPunctuated(text));

    private static void Check(string quote, TextStyle style)
    {
        var text = TidyText.Of(quote, style);
        Assert.False(string.IsNullOrWhiteSpace(text));
        Assert.Equal(1, ClaimCheck.Check(text, [quote], "en", "en").Support);
        var (said, at) = (WordsOf(quote), 0);
        foreach (var word in WordsOf(text))
        {
            while (at < said.Count && !said[at].Equals(word, StringComparison.OrdinalIgnoreCase))
                at++;
            Assert.True(at < said.Count, $"'{word}' of «{text}» is not in «{quote}» or not there.");
            at++;
        }
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        for (var from = 0; from < text.Length; from++)
        {
            var to = from;
            while (to < text.Length && char.IsLetterOrDigit(text[to]))
                to++;
            if (to > from)
                words.Add(text[from..to]);
            from = Math.Max(from, to);
        }

        return words;
    }
}
