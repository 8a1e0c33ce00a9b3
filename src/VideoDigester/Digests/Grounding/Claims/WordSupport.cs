namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>How far evidence holds the words that carry a text.</summary>
internal static class WordSupport
{
    // Chosen on one half of the meetings of the benchmark "grounding", so that about 95 of 100 true sentences have more. Much evidence holds many words by chance.
    private const double Least = 0.2;
    private const double Chance = 0.08;
    private const double LittleEvidence = 100;
    private const double MuchEvidence = 5000;

    // What a text would hold that has few words to judge it by: they count for so many words, of which half are held.
    private const double Prior = 2;

    // Whatever the evidence, a text of which hardly a word is there does not come from it.
    private const double NextToNothing = 0.12;
    private const double FewestUnits = 1;
    private const int MostMissing = 8;

    /// <summary>1 where all are there, <see cref="ClaimCheck.MinSupport"/> for the least that a true text has, and in between in proportion.</summary>
    public static double Of(IReadOnlyList<ClaimWord> words, ClaimEvidence evidence, string language, out IReadOnlyList<string> missing)
    {
        var units = new ContentUnits(language).Read(words, all: false);
        var (held, all) = (0.0, 0.0);
        var absent = new List<string>();
        foreach (var unit in units)
        {
            var share = evidence.Holds(unit.Key);
            if (share == 0 && absent.Count < MostMissing && !absent.Contains(words[unit.Word].Surface))
                absent.Add(words[unit.Word].Surface);
            held += unit.Weight * share;
            all += unit.Weight;
        }

        missing = absent;
        if (held >= all)
            return 1;
        var least = Least + (Chance * Math.Log(Math.Clamp(evidence.WordCount, LittleEvidence, MuchEvidence) / LittleEvidence));
        return all >= FewestUnits && held < all * NextToNothing ? ClaimCheck.MinSupport * held / all : Scale(Smoothed(held, all), least, Smoothed(all, all));
    }

    private static double Smoothed(double held, double all) => (held + (Prior / 2)) / (all + Prior);

    private static double Scale(double share, double least, double most) => share < least
        ? ClaimCheck.MinSupport * share / least
        : ClaimCheck.MinSupport + ((1 - ClaimCheck.MinSupport) * (share - least) / Math.Max(1e-9, most - least));
}
