using Microsoft.ML.Tokenizers;
using VideoDigester.Benchmarks;
using VideoDigester.Benchmarks.Tokens;
using VideoDigester.Testing;
using VideoDigester.Text;

namespace VideoDigester.Tests.Text;

public sealed class TokenEstimateTests
{
    private static readonly Lazy<Tokenizer> Newer = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));
    private static readonly Lazy<Tokenizer> Older = new(() => TiktokenTokenizer.CreateForEncoding("cl100k_base"));

    /// <summary>A passage of speech in languages that the weights were fitted to, and in some that they were not.</summary>
    public static TheoryData<string, double> Passages => new()
    {
        { "The keeper climbed the stairs every evening and lit the lamp, and you could see it from about twenty miles out at sea. What people do not know is that the oil had to be carried up by hand, all of it, one can at a time.", 1.3 },
        { "Der Wärter stieg jeden Abend die Treppe hinauf und zündete die Lampe an, die man zwanzig Meilen weit auf dem Meer sehen konnte. Kaum jemand weiß, dass das Öl von Hand hinaufgetragen werden musste.", 1.5 },
        { "Le gardien montait l’escalier chaque soir pour allumer la lampe, que l’on voyait à vingt milles en mer. Peu de gens savent qu’il fallait monter l’huile à la main, bidon après bidon.", 1.6 },
        { "A világítótorony őre minden este felment a lépcsőn, és meggyújtotta a lámpát, amelyet húsz mérföldről is látni lehetett a tengeren. Kevesen tudják, hogy az olajat kézzel kellett felvinni.", 1.5 },
        { "Strážce každý večer vyšel po schodech a rozsvítil lampu, kterou bylo na moři vidět na dvacet mil. Málokdo ví, že olej se musel nahoru nosit ručně, konev po konvi.", 1.5 },
        { "Смотритель каждый вечер поднимался по лестнице и зажигал лампу, которую было видно в море за двадцать миль. Мало кто знает, что масло приходилось поднимать вручную.", 1.6 },
        { "Доглядач щовечора підіймався сходами й запалював лампу, яку було видно в морі за двадцять миль. Мало хто знає, що олію доводилося носити вгору руками.", 1.6 },
        { "كان الحارس يصعد الدرج كل مساء ليشعل المصباح الذي كان يُرى من مسافة عشرين ميلا في البحر. قليل من الناس يعرفون أن الزيت كان يُحمل باليد.", 1.5 },
        { "रखवाला हर शाम सीढ़ियाँ चढ़कर दीपक जलाता था, जो समुद्र में बीस मील दूर से दिखाई देता था। बहुत कम लोग जानते हैं कि तेल हाथ से ऊपर ले जाना पड़ता था।", 1.5 },
        { "看守人每天晚上爬上樓梯點亮燈,海上二十英里外都能看見。很少有人知道,油必須一桶一桶地用手搬上去。", 1.7 },
        { "番人は毎晩階段を上ってランプに火をともし、その光は二十マイル先の海からも見えました。油は手で運び上げなければならなかったことを知る人は多くありません。", 1.6 },
        { "등대지기는 매일 저녁 계단을 올라가 등불을 켰고, 그 빛은 바다에서 이십 마일 밖에서도 보였습니다. 기름을 손으로 날라야 했다는 것을 아는 사람은 드뭅니다.", 1.6 },
        { "ผู้ดูแลประภาคารเดินขึ้นบันไดทุกเย็นเพื่อจุดตะเกียง ซึ่งมองเห็นได้ไกลยี่สิบไมล์กลางทะเล", 1.5 },
        { "მეთვალყურე ყოველ საღამოს ადიოდა კიბეზე და ანთებდა ლამპას, რომელიც ზღვაში ოცი მილიდან ჩანდა.", 3.0 },
        { "Պահապանը ամեն երեկո բարձրանում էր աստիճաններով և վառում լամպը, որը երևում էր ծովից։", 3.0 },
        { "THE KEEPER CLIMBED THE STAIRS EVERY EVENING AND LIT THE LAMP, AND YOU COULD SEE IT FROM TWENTY MILES OUT AT SEA.", 2.0 },
        { "[12] At 10:45 on 3 March 1911, 1,250,000 candles (about 3.7 %) were counted.\n[13] In 1912 it was 1,310,400.\n\n", 1.6 },
        { "{\"items\":[{\"passage\":12,\"quote\":\"the lamp\",\"text\":\"A lamp.\"},{\"passage\":13,\"quote\":\"the oil\",\"text\":\"Oil.\"}]}", 1.7 },
        { "Yes! 👍🏽🎉 ♪ la la la ♪ — … 🧑‍🚀", 2.5 },
    };

    [Theory]
    [MemberData(nameof(Passages))]
    public void An_estimate_is_at_least_what_both_vocabularies_count_and_not_far_above(string text, double most)
    {
        var count = Math.Max(Newer.Value.CountTokens(text), Older.Value.CountTokens(text));
        var estimate = TokenEstimate.Of(text);

        Assert.True(estimate >= count && estimate <= count * most, $"{estimate} for {count}: {(double)estimate / count:0.00}");
    }

    [SkippableFact]
    public async Task Of_a_hundred_real_passages_of_every_language_ninety_nine_have_no_more_tokens_than_estimated()
    {
        var tallies = await TokenRun.TallyAsync(new DataFolder(SharedData.Require()));

        Assert.Equal(34, tallies.Count);
        Assert.All(tallies, language => Assert.True(language.Value.Covered >= 0.99, $"{language.Key}: {language.Value.Covered:0.000}"));
        Assert.All(tallies, language => Assert.True(language.Value.MeanRatio <= 1.4, $"{language.Key}: {language.Value.MeanRatio:0.00}"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(" ", 0)]
    [InlineData("\n", 1)]
    [InlineData("the", 2)]
    public void Small_things_have_an_estimate_too(string text, int tokens) => Assert.Equal(tokens, TokenEstimate.Of(text));

    [Fact]
    public void Half_a_character_has_an_estimate_too() => Assert.Equal(3, TokenEstimate.Of(['\ud83d']));

    [Fact]
    public void The_estimate_of_parts_is_about_the_sum_of_theirs()
    {
        var whole = string.Join(' ', Passages.Select(row => (string)((object[])row)[0]));
        var parts = whole.Chunk(500).Sum(part => TokenEstimate.Of(part));

        Assert.InRange(parts, TokenEstimate.Of(whole) * 0.97, TokenEstimate.Of(whole) * 1.06);
    }

    [Fact]
    public void A_long_text_is_estimated_without_allocations()
    {
        var text = string.Concat(Enumerable.Repeat("The lamp is lit. Лампа горит. 燈亮了。 ", 20_000));
        TokenEstimate.Of(text);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var estimate = TokenEstimate.Of(text);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.InRange(estimate, 200_000, 600_000);
    }

    [Theory]
    [InlineData("aaaaaaaa")]
    [InlineData("1234567890")]
    [InlineData("!?!?")]
    [InlineData("é ")]
    public void A_text_of_one_run_costs_linear_time(string unit) =>
        Assert.InRange(TokenEstimate.Of(string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length))), 100_000, 4_000_000);
}
