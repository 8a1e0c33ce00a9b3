using System.Text;

namespace VideoDigester.Text.Analysis;

/// <summary>Reads one emoji with all that belongs to it, as one term: without what only says how it looks, and without the joiners.</summary>
internal static class EmojiReader
{
    /// <summary>The most emoji joined to one that are told apart.</summary>
    public const int MostParts = 8;

    /// <summary>Reads an emoji.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="term">Takes it.</param>
    /// <param name="borders">Takes where its parts end in the term.</param>
    /// <returns>The length of the term, where it ends in the text and of how many parts it is.</returns>
    public static (int Length, int To, int Parts) Read(ReadOnlySpan<char> text, int at, Span<char> term, Span<int> borders)
    {
        Rune.DecodeFromUtf16(text[at..], out var first, out var size);
        var (length, to, parts) = (first.EncodeToUtf16(term), at + size, 1);
        var (flag, joined) = (Emoji.IsRegional(first), false);
        borders[0] = length;
        while (to < text.Length)
        {
            Rune.DecodeFromUtf16(text[to..], out var rune, out size);
            if (flag)
            {
                if (Emoji.IsRegional(rune))
                    (length, to) = (length + rune.EncodeToUtf16(term[length..]), to + size);
                borders[0] = length;
                break;
            }

            if (Emoji.IsJoiner(rune))
                joined = true;
            else if (Emoji.TagLetter(rune) is var letter and not '\0' && length < term.Length)
                term[length++] = char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-';
            else if (joined && Emoji.Begins(rune) && !Emoji.IsRegional(rune))
            {
                joined = false;
                if (length + size <= term.Length && parts < MostParts)
                {
                    length += rune.EncodeToUtf16(term[length..]);
                    borders[parts++] = length;
                }
            }
            else if (!Emoji.IsLook(rune) && Emoji.TagLetter(rune) == '\0')
                break;
            to += size;
        }

        return (length, to, parts);
    }
}
