using System.Collections.Frozen;

namespace VideoDigester.Text.Analysis;

/// <summary>
/// Tells names with full stops in them (<c>node.js</c>, <c>www.example.org</c>) from a sentence that begins without a space: by what they end with, because the case of letters says
/// nothing in a query. Endings that are words with which sentences begin are not among them.
/// </summary>
internal static class DottedNames
{
    /// <summary>Names of more parts are read as words.</summary>
    public const int MostParts = 6;

    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.Ordinal,
        ("com org net edu gov io ai dev app tv info xyz uk eu jp cn ru js mjs jsx ts tsx cs csproj fs vb cpp hpp py ipynb rb php java kt vue css scss html htm xml xaml json yml yaml toml ini sql "
            + "sh ps1 exe dll txt md pdf csv zip gz tar mp3 mp4 wav mkv jpg jpeg png gif svg vtt srt").Split(' '));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Endings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads on from a word that a full stop follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the full stop is.</param>
    /// <param name="name">The folded first word, and room: takes the rest of the name.</param>
    /// <param name="length">The length of the first word.</param>
    /// <param name="borders">Takes where the parts end in the name.</param>
    /// <returns>The length of the name, where it ends in the text and how many parts it has: one where there is no name.</returns>
    public static (int Length, int To, int Parts) Read(ReadOnlySpan<char> text, int at, Span<char> name, int length, Span<int> borders)
    {
        var (to, parts, found) = (at, 1, (length, at, 1));
        borders[0] = length;
        while (parts < MostParts && to < text.Length && FoldedLetters.Sign(text[to]) == '.' && length < name.Length)
        {
            var (part, next) = (length + 1, to + 1);
            name[length] = '.';
            length = part;
            while (next < text.Length && char.IsAsciiLetterOrDigit(text[next]) && length < name.Length)
                name[length++] = char.ToLowerInvariant(text[next++]);
            if (length == part || FoldedLetters.IsWordAt(text, next))
                break;
            (to, borders[parts++]) = (next, length);
            if (Lookup.Contains(name[part..length]))
                found = (length, to, parts);
        }

        return found;
    }

    /// <summary>Reads single letters with full stops between them: <c>U.S.A.</c>, <c>e.g.</c></summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the full stop after the first letter is.</param>
    /// <param name="letters">The first letter, and room: takes the others, without the full stops.</param>
    /// <returns>How many letters there are, and where the last ends in the text.</returns>
    public static (int Length, int To) ReadInitials(ReadOnlySpan<char> text, int at, Span<char> letters)
    {
        var (length, to) = (1, at);
        while (to + 1 < text.Length && text[to] == '.' && char.IsAsciiLetter(text[to + 1]) && !FoldedLetters.IsWordAt(text, to + 2))
        {
            if (length < letters.Length)
                letters[length++] = char.ToLowerInvariant(text[to + 1]);
            to += 2;
        }

        return (length, to);
    }
}
