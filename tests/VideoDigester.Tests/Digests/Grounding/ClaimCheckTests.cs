using VideoDigester.Digests.Grounding;
using Xunit.Abstractions;

namespace VideoDigester.Tests.Digests.Grounding;

public sealed class ClaimCheckTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_false_claims_over_true_quotes_nine_in_ten_are_caught()
    {
        var missed = Misjudged(isTrue: false, out var count);

        Assert.InRange(count, 60, int.MaxValue);
        Assert.InRange(missed, 0, count / 10);
    }

    [Fact]
    public void Of_honest_paraphrases_nineteen_in_twenty_are_kept()
    {
        var missed = Misjudged(isTrue: true, out var count);

        Assert.InRange(count, 60, int.MaxValue);
        Assert.InRange(missed, 0, count / 20);
    }

    [Fact]
    public void Of_claims_by_a_stranger_nine_in_ten_false_ones_are_caught_and_nineteen_in_twenty_true_ones_kept()
    {
        var lost = Misjudged(talk => talk.True, isTrue: true, out var trueOnes);
        var passed = Misjudged(talk => talk.False, isTrue: false, out var falseOnes);

        Assert.Equal((49, 80), (trueOnes, falseOnes));
        Assert.InRange(lost, 0, trueOnes / 20);
        Assert.InRange(passed, 0, falseOnes / 10);
    }

    [Theory]
    [InlineData("en", "A fire was lit in 1736.", "UnsupportedNumber", "1736")]
    [InlineData("en", "On the Isle of Skye a fire was lit.", "UnsupportedName", "Skye")]
    [InlineData("en", "A fire was not lit on the Isle of May.", "NegationAdded", "not")]
    [InlineData("en", "Penguins raise their chicks.", "UnsupportedWords", "Penguins, raise, chicks")]
    public void A_complaint_names_the_very_words(string language, string text, string kind, string detail)
    {
        var complaint = Assert.Single(ClaimCheck.Check(text, ["On the Isle of May a fire was lit in 1636."], language, language).Complaints);

        Assert.Equal((kind, detail), (complaint.Kind.ToString(), complaint.Detail));
    }

    [Fact]
    public void In_another_language_only_numbers_and_what_both_write_alike_are_judged()
    {
        string[] evidence = ["The bridge was built in 1889 and NASA measures its 300 tonnes."];

        Assert.Equal(1, ClaimCheck.Check("Die Brücke wurde 1889 gebaut und wiegt dreihundert Tonnen.", evidence, "en", "de").Support);
        Assert.False(ClaimCheck.Check("Die Brücke wurde 1898 gebaut.", evidence, "en", "de").Holds);
        Assert.False(ClaimCheck.Check("Die Brücke wird von IBM vermessen.", evidence, "en", "de").Holds);
    }

    private int Misjudged(Func<(string Language, string Evidence, string[] True, string[] False), string[]> texts, bool isTrue, out int count)
    {
        var wrong =
            from talk in BlindClaimCases.All
            from text in texts(talk)
            let verdict = ClaimCheck.Check(text, [talk.Evidence], talk.Language, talk.Language)
            where verdict.Holds != isTrue
            select $"{verdict.Support:0.00} {text} {string.Join("; ", verdict.Complaints.Select(complaint => $"{complaint.Kind}: {complaint.Detail}"))}";
        string[] misjudged = [.. wrong];
        Array.ForEach(misjudged, output.WriteLine);
        count = BlindClaimCases.All.Sum(talk => texts(talk).Length);
        return misjudged.Length;
    }

    private int Misjudged(bool isTrue, out int count)
    {
        var (missed, all) = (0, 0);
        foreach (var (language, evidence, text, _) in ClaimCases.All.Where(claim => claim.IsTrue == isTrue))
        {
            all++;
            var verdict = ClaimCheck.Check(text, [evidence], language, language);
            if (verdict.Holds == isTrue)
                continue;
            missed++;
            output.WriteLine($"{verdict.Support:0.00} {text} {string.Join("; ", verdict.Complaints.Select(complaint => $"{complaint.Kind}: {complaint.Detail}"))}");
        }

        count = all;
        output.WriteLine($"{missed} of {all}");
        return missed;
    }
}
