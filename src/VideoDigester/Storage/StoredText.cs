using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace VideoDigester.Storage;

/// <summary>Text that both engines keep as it is: without NUL, which PostgreSQL refuses, and without lone surrogates, which UTF-8 cannot hold.</summary>
internal static class StoredText
{
    /// <summary>The longest name that is a key. Index entries of PostgreSQL end at 2,704 bytes.</summary>
    private const int MaxNameLength = VideoMetadata.MaxLabelLength;

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text) =>
        text is null || (!text.Contains('\0', StringComparison.Ordinal) && !HasLoneSurrogate(text)) ? text : Rewrite(text);

    /// <summary>Cleaned, and null where nothing is left to keep.</summary>
    public static string? CleanOrNull(string? text) => Clean(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>Cleaned names in their order, each once, without empty ones, none longer than a key may be.</summary>
    public static List<string> Names(IReadOnlyList<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<string>(names.Count);
        foreach (var name in names)
            if (CleanOrNull(name) is { } clean && Cut(clean) is var cut && seen.Add(cut))
                kept.Add(cut);
        return kept;
    }

    /// <summary>How names are compared without case.</summary>
    public static string Fold(string name) => name.ToLowerInvariant();

    private static string Cut(string name) =>
        name.Length <= MaxNameLength ? name : name[..(char.IsHighSurrogate(name[MaxNameLength - 1]) ? MaxNameLength - 1 : MaxNameLength)];

    private static bool HasLoneSurrogate(string text)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = rest.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (at + 1 >= rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
                return true;
            rest = rest[(at + 2)..];
        }

        return false;
    }

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != 0)
                clean.Append(rune.ToString());
        return clean.ToString();
    }
}
