namespace VideoDigester.Benchmarks.Grounding;

/// <summary>What becomes of quotes: in punctuation and case, a word left out, another, or added, letters misheard, the middle left out.</summary>
internal static class AlteredQuotes
{
    /// <summary>The kind that is quoted without saying where.</summary>
    public const string Uncited = "as they stand, uncited";

    /// <summary>The kinds, by name.</summary>
    public static IReadOnlyList<(string Name, Func<string, Random, string> Alter)> Kinds { get; } =
    [
        ("as they stand", (quote, _) => quote),
        (Uncited, (quote, _) => quote),
        ("capitals, other punctuation", (quote, _) => $"“{string.Concat(quote.ToUpperInvariant().Where(c => !char.IsPunctuation(c) || c is '\'' or '’' or '-'))}!”"),
        ("a word left out", (quote, random) => Words(quote, random, (words, at) => words.RemoveAt(at))),
        ("a word replaced", (quote, random) => Words(quote, random, (words, at) => words[at] = "zzyzx")),
        ("a word added", (quote, random) => Words(quote, random, (words, at) => words.Insert(at, "really"))),
        ("two words misheard", (quote, random) => Words(Words(quote, random, Mishear), random, Mishear)),
        ("the middle left out", (quote, _) => Shorten(quote)),
    ];

    private static void Mishear(List<string> words, int at) => words[at] = words[at].Length > 3 ? words[at][..^2] + "a" : "oh";

    private static string Words(string quote, Random random, Action<List<string>, int> alter)
    {
        var isSpaced = quote.Count(c => c == ' ') * 12 > quote.Length;
        List<string> words = isSpaced ? [.. quote.Split(' ')] : [.. quote.Select(c => c.ToString())];
        alter(words, random.Next(1, Math.Max(2, words.Count - 1)));
        return string.Join(isSpaced ? " " : "", words);
    }

    private static string Shorten(string quote)
    {
        var isSpaced = quote.Count(c => c == ' ') * 12 > quote.Length;
        List<string> words = isSpaced ? [.. quote.Split(' ')] : [.. quote.Select(c => c.ToString())];
        var third = words.Count / 3;
        var glue = isSpaced ? " " : "";
        return $"{string.Join(glue, words.Take(third))} … {string.Join(glue, words.Skip(words.Count - third))}";
    }
}
