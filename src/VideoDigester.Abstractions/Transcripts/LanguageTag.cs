using System.Diagnostics.CodeAnalysis;

namespace VideoDigester;

/// <summary>Language tags by BCP 47 (RFC 5646), compared by basic filtering (RFC 4647, 3.3.1). Safe for concurrent use.</summary>
public static class LanguageTag
{
    /// <summary>The tag for "nobody says" (ISO 639-2).</summary>
    public const string Undetermined = "und";

    private const int LongestSubtag = 8;

    /// <summary>Longer than any tag that is used, and short enough for a database's index.</summary>
    private const int LongestTag = 100;

    /// <summary>Brings a tag into its usual case: <c>pt_br</c> becomes <c>pt-BR</c>, <c>ZH-hans</c> becomes <c>zh-Hans</c>.</summary>
    /// <param name="text">A tag; underscores count as hyphens.</param>
    /// <returns>The tag, or null for anything else: null, more than 100 characters, names of languages, <c>und</c>, the empty text.</returns>
    public static string? Normalize(string? text)
    {
        if (text is null || text.Length > LongestTag)
            return null;
        var subtags = text.Trim().Replace('_', '-').Split('-');
        if (subtags[0].Length is < 2 or > 3 || !subtags[0].All(char.IsAsciiLetter) || subtags[0].Equals(Undetermined, StringComparison.OrdinalIgnoreCase))
            return null;
        if (!subtags.Skip(1).All(subtag => subtag.Length is > 0 and <= LongestSubtag && subtag.All(char.IsAsciiLetterOrDigit)))
            return null;

        // A single letter opens an extension and therefore ends no tag.
        if (subtags[^1].Length == 1)
            return null;
        subtags[0] = Lower(subtags[0]);
        var extension = false;
        for (var i = 1; i < subtags.Length; i++)
        {
            extension |= subtags[i].Length == 1;
            subtags[i] = extension ? Lower(subtags[i]) : InUsualCase(subtags[i]);
        }

        return string.Join('-', subtags);
    }

    /// <summary>Whether a range takes a tag: <c>en</c> takes <c>en</c> and <c>en-GB</c>, <c>en-GB</c> does not take <c>en</c>. Case does not matter.</summary>
    /// <param name="range">What is wanted.</param>
    /// <param name="tag">What is there.</param>
    /// <returns>Whether the tag is the range or a more exact form of it.</returns>
    public static bool Matches(string range, string tag)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(tag);
        return tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-');
    }

    /// <summary>Whether two tags name the same language, whatever the script or region.</summary>
    /// <param name="left">A tag.</param>
    /// <param name="right">Another tag.</param>
    /// <returns>Whether the first subtags are equal.</returns>
    public static bool IsSameLanguage(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Primary(left).Equals(Primary(right), StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Primary(string tag)
    {
        var hyphen = tag.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? tag : tag.AsSpan(0, hyphen);
    }

    private static string InUsualCase(string subtag) => subtag switch
    {
        { Length: 2 } when subtag.All(char.IsAsciiLetter) => subtag.ToUpperInvariant(),
        { Length: 4 } when char.IsAsciiLetter(subtag[0]) => char.ToUpperInvariant(subtag[0]) + Lower(subtag[1..]),
        _ => Lower(subtag),
    };

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "Language subtags are written in lower case.")]
    private static string Lower(string text) => text.ToLowerInvariant();
}
