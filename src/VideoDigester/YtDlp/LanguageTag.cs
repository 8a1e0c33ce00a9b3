using System.Globalization;

namespace VideoDigester.YtDlp;

/// <summary>Language tags by the grammar of BCP 47, in the usual case (<c>pt-BR</c>, <c>zh-Hans</c>).</summary>
internal static class LanguageTag
{
    private const int LongestSubtag = 8;

    /// <summary>Reads a tag; underscores count as hyphens.</summary>
    /// <returns>The tag, or null for anything else: names of languages, <c>und</c>, the empty text.</returns>
    public static string? TryNormalise(string text)
    {
        var subtags = text.Trim().Replace('_', '-').Split('-');
        if (subtags[0].Length is < 2 or > 3 || !subtags[0].All(char.IsAsciiLetter) || subtags[0].Equals("und", StringComparison.OrdinalIgnoreCase))
            return null;
        if (!subtags.Skip(1).All(subtag => subtag.Length is > 0 and <= LongestSubtag && subtag.All(char.IsAsciiLetterOrDigit)))
            return null;

        // A single letter opens an extension, which ends no tag.
        if (subtags[^1].Length == 1)
            return null;
        subtags[0] = subtags[0].ToLowerInvariant();
        for (var i = 1; i < subtags.Length; i++)
            subtags[i] = InUsualCase(subtags[i], isAfterExtension: subtags.Take(i).Skip(1).Any(subtag => subtag.Length == 1));
        return string.Join('-', subtags);
    }

    /// <summary>Whether a tag is the same as another or less exact: <c>en</c> covers <c>en-GB</c>.</summary>
    public static bool Covers(string tag, string other) =>
        other.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (other.Length == tag.Length || other[tag.Length] == '-');

    private static string InUsualCase(string subtag, bool isAfterExtension) => subtag switch
    {
        { Length: 2 } when !isAfterExtension && subtag.All(char.IsAsciiLetter) => subtag.ToUpperInvariant(),
        { Length: 4 } when !isAfterExtension && char.IsAsciiLetter(subtag[0]) =>
            char.ToUpper(subtag[0], CultureInfo.InvariantCulture) + subtag[1..].ToLowerInvariant(),
        _ => subtag.ToLowerInvariant(),
    };
}
