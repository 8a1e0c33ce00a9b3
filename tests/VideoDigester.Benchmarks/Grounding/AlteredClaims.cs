using System.Text.RegularExpressions;

namespace VideoDigester.Benchmarks.Grounding;

/// <summary>Makes false sentences of true ones: another number, another name, the contrary.</summary>
internal static partial class AlteredClaims
{
    private static readonly string[] Names = ["Kowalski", "Brisbane", "Motorola", "Svensson", "Zanzibar", "Fujitsu", "Okonkwo", "Patagonia"];

    private static readonly (string From, string To)[] NumberWords =
        [("two", "seven"), ("three", "eight"), ("four", "nine"), ("five", "twelve"), ("six", "eleven"), ("seven", "fifteen"), ("eight", "sixteen"), ("ten", "nineteen"), ("twenty", "seventy"), ("hundred", "million"), ("thousand", "billion")];

    private static readonly (string From, string To)[] Denials =
        [(" cannot ", " can "), (" could not ", " could "), (" did not ", " did "), (" does not ", " does "), (" do not ", " do "), (" was not ", " was "), (" were not ", " were "), (" is not ", " is "), (" are not ", " are "), (" would not ", " would "), (" should not ", " should "), (" didn't ", " did "), (" couldn't ", " could "), (" wouldn't ", " would "), (" shouldn't ", " should "), (" wasn't ", " was "), (" isn't ", " is ")];

    private static readonly string[] Auxiliaries = ["can", "could", "should", "would", "will", "was", "were", "is", "are", "must"];

    /// <summary>The sentence with another number, or null where it has none.</summary>
    public static string? Number(string sentence)
    {
        if (Digits().Match(sentence) is { Success: true } digits)
            return $"{sentence[..digits.Index]}{(digits.Value.Length > 3 ? "1871" : "87")}{sentence[(digits.Index + digits.Length)..]}";
        foreach (var (from, to) in NumberWords)
            if (Regex.Match(sentence, $@"\b{from}\b") is { Success: true } word)
                return $"{sentence[..word.Index]}{to}{sentence[(word.Index + word.Length)..]}";
        return null;
    }

    /// <summary>The sentence with another name, or null where it has none behind its first word.</summary>
    public static string? Name(string sentence, int number) =>
        Capital().Match(sentence) is { Success: true } name ? $"{sentence[..name.Index]}{Names[number % Names.Length]}{sentence[(name.Index + name.Length)..]}" : null;

    /// <summary>The contrary of a sentence, or null.</summary>
    public static (string Text, bool WasDenied)? Contrary(string sentence)
    {
        foreach (var (from, to) in Denials)
            if (sentence.IndexOf(from, StringComparison.Ordinal) is var at and >= 0)
                return ($"{sentence[..at]}{to}{sentence[(at + from.Length)..]}", true);
        if (Denial().IsMatch(sentence))
            return null;
        foreach (var auxiliary in Auxiliaries)
            if (sentence.IndexOf($" {auxiliary} ", StringComparison.Ordinal) is var at and >= 0)
                return ($"{sentence[..at]} {auxiliary} not {sentence[(at + auxiliary.Length + 2)..]}", false);
        return null;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=[a-z,] )[A-Z][a-z]{2,}")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\b(?:not|no|never|nor|neither|none|nothing|without|cannot)\b|n't")]
    private static partial Regex Denial();
}
