using System.Diagnostics.CodeAnalysis;

namespace LibraryMcp.Rows;

/// <summary>Titles and names at a length that a list of them can have: the library keeps them whole, and sites have some of a megabyte.</summary>
internal static class ShortText
{
    private const int Longest = 500;

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null || text.Length <= Longest)
            return text;
        // Half a surrogate pair is no character.
        var length = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return text[..length] + "…";
    }
}
