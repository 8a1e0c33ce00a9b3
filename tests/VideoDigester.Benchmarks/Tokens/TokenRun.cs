using Microsoft.ML.Tokenizers;

namespace VideoDigester.Benchmarks.Tokens;

/// <summary>Tokens a character of real captions by language, and how the estimate for models without a counter stands to them.</summary>
internal static class TokenRun
{
    /// <summary>Groups whose weights belong together, with the languages in them.</summary>
    private static readonly (string Name, string[] Languages)[] Groups =
    [
        ("English", ["english"]),
        ("Western Latin", ["dutch", "french", "german", "indonesian", "italian", "portuguese", "spanish", "swedish"]),
        ("Eastern Latin", ["croatian", "czech", "hungarian", "lithuanian", "polish", "romanian", "turkish", "vietnamese"]),
        ("Cyrillic", ["bulgarian", "russian", "ukrainian"]),
        ("Greek, Hebrew", ["greek", "hebrew"]),
        ("Arabic", ["arabic", "persian", "urdu"]),
        ("Indic", ["bengali", "hindi", "marathi", "tamil", "telugu"]),
        ("Thai", ["thai"]),
        ("Han, kana", ["chinese", "japanese"]),
        ("Hangul", ["korean"]),
    ];

    public static async Task<int> RunAsync(DataFolder data)
    {
        var tallies = await TallyAsync(data);
        Console.WriteLine("language      passages  o200k  cl100k  estimate (a character)   covered   mean ratio  least");
        foreach (var (language, tally) in tallies)
        {
            var each = tally.PerCharacter;
            Figures.Print($"{language,-13} {tally.Passages,8}  {each.Newer:0.000}  {each.Older:0.000}   {each.Estimated:0.000}                 {100 * tally.Covered,6:0.0} %  {tally.MeanRatio,8:0.00}   {tally.LeastRatio:0.00}");
        }

        foreach (var (name, languages) in Groups)
            Figures.Print($"{name}: mean ratio {languages.Average(language => tallies[language].MeanRatio):0.00}, at least the count for {100 * languages.Min(language => tallies[language].Covered):0.0} % of the passages of each language");
        return 0;
    }

    /// <summary>Counts and estimates every passage.</summary>
    public static async Task<IReadOnlyDictionary<string, TokenTally>> TallyAsync(DataFolder data)
    {
        var newer = TiktokenTokenizer.CreateForEncoding("o200k_base");
        var older = TiktokenTokenizer.CreateForEncoding("cl100k_base");
        var tallies = new SortedDictionary<string, TokenTally>(StringComparer.Ordinal);
        foreach (var language in await CaptionPassages.ReadAsync(data))
        {
            var tally = tallies[language.Key] = new TokenTally();
            foreach (var passage in language)
                tally.Add(passage, newer, older);
        }

        return tallies;
    }
}
