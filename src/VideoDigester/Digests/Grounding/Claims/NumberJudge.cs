using System.Globalization;
using VideoDigester.Digests.Grounding.Claims.Numbers;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Asks whether the numbers of a text are in its evidence.</summary>
internal static class NumberJudge
{
    // So many a writer counts himself: "three reasons" where the speaker names them.
    private const double MostCounted = 5;
    private const int CountedWithin = 2;

    /// <summary>The numbers that are not there.</summary>
    public static IEnumerable<Complaint> Judge(string text, IReadOnlyList<ClaimWord> words, ClaimEvidence evidence, string language)
    {
        foreach (var mention in NumberReader.Read(text, words, language))
        {
            if (!mention.IsClaim || mention.Readings.Any(evidence.Numbers.Contains) || (mention.Parts.Count > 0 && mention.Parts.All(evidence.Numbers.Contains)))
                continue;
            if (IsDecade(text, mention, evidence) || IsOwnCount(mention, words, language))
                continue;
            yield return new Complaint(ComplaintKind.UnsupportedNumber, text[mention.From..mention.To]);
        }

        foreach (var part in FractionWords.Find(words, language))
            if (!part.IsHeldBy(evidence))
                yield return new Complaint(ComplaintKind.UnsupportedNumber, part.Word.Surface);
    }

    /// <summary>All numbers of a text, as they are compared.</summary>
    public static IEnumerable<string> NumbersOf(string text, IReadOnlyList<ClaimWord> words, string? language)
    {
        var list = NumberWords.Of(language);
        return NumberReader.Read(text, words, language).SelectMany(mention => mention.Readings.Concat(mention.Parts))
            .Concat(words.SelectMany(word => list.HintsOf(word.Folded)).Select(NumberReader.KeyOf));
    }

    // "The 1970s" of "the seventies".
    private static bool IsDecade(string text, NumberMention mention, ClaimEvidence evidence) =>
        !mention.IsWord && mention.To < text.Length && text[mention.To] is 's'
        && double.TryParse(mention.Readings[0], CultureInfo.InvariantCulture, out var year)
        && evidence.Numbers.Contains(NumberReader.KeyOf(year % 100));

    private static bool IsOwnCount(NumberMention mention, IReadOnlyList<ClaimWord> words, string language)
    {
        if (!double.TryParse(mention.Readings[0], CultureInfo.InvariantCulture, out var value) || value > MostCounted)
            return false;
        var list = NumberWords.Of(language);
        return words.Where(word => word.From >= mention.To).Take(CountedWithin).Any(word => list.IsCounted(word.Folded));
    }
}
