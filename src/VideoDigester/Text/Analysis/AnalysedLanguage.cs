using System.Collections.Frozen;
using VideoDigester.Text.Analysis.Stemming;

namespace VideoDigester.Text.Analysis;

/// <summary>What the analyser knows about a language. Immutable, one for all that are analysed the same way.</summary>
/// <param name="Family">Names the way.</param>
/// <param name="Stemmer">Cuts inflected forms; null: words stay as they are.</param>
/// <param name="Apostrophe">What an apostrophe does.</param>
internal sealed record AnalysedLanguage(string Family, Stemmer? Stemmer, ApostropheRule Apostrophe = ApostropheRule.Joins)
{
    private static readonly AnalysedLanguage None = new("none", null);

    private static readonly FrozenDictionary<string, AnalysedLanguage> Known = Languages().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is known about the language of a tag, which may be null.</summary>
    public static AnalysedLanguage Of(string? language) => PrimaryLanguage.Find(Known, language, None);

    private static Dictionary<string, AnalysedLanguage> Languages()
    {
        AnalysedLanguage[] languages =
        [
            new("en", new EnglishStemmer(), ApostropheRule.Possessive),
            new("de", new GermanStemmer()),
            new("fr", new FrenchStemmer(), ApostropheRule.Elides),
            new("es", new SpanishStemmer()),
            new("it", new ItalianStemmer(), ApostropheRule.Elides),
            new("ca", null, ApostropheRule.Elides),
            new("pt", new PortugueseStemmer()),
            new("nl", new DutchStemmer(), ApostropheRule.Possessive),
            new("ru", new RussianStemmer()),
            new("sv", new SwedishStemmer()),
            new("no", new NorwegianStemmer()),
            new("da", new DanishStemmer()),
            new("fi", new FinnishStemmer()),
            new("hu", new HungarianStemmer()),
            new("cs", new CzechStemmer()),
            new("el", new GreekStemmer()),
            new("ar", new ArabicStemmer()),
            new("hi", new HindiStemmer()),
            new("id", new IndonesianStemmer()),
            new("tr", null, ApostropheRule.Ends),
        ];
        var known = languages.ToDictionary(language => language.Family);
        known["nb"] = known["nn"] = known["no"];
        return known;
    }
}
