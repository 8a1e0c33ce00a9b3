using System.Globalization;
using System.Text;
using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive.Scoring;

/// <summary>Looks for phrases and addresses in sentences.</summary>
internal static class PhraseSearch
{
    private const int MostBetween = 6;
    private const string Gap = " … ";
    private static readonly string[] Domains = ["com", "org", "net", "tv", "gg", "ly"];
    private static readonly string[] SpokenAddresses =
    [
        " dot com ", " dot org ", " dot net ", " punto com ", " ponto com ", " point com ",
        " punkt com ", " punkt de ", " точка ру ", "ドットコム",
    ];

    /// <summary>A sentence in small letters, each run of what is neither letter nor digit as one space, with a space at both ends.</summary>
    public static string Plain(ReadOnlySpan<char> sentence)
    {
        var plain = new StringBuilder(sentence.Length + 2).Append(' ');
        foreach (var c in sentence)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '%'
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                plain.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’')
                plain.Append('\'');
            else if (plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }

    /// <summary>Whether one of some phrases stands in a plain sentence.</summary>
    public static bool HasAny(string plain, string[] phrases)
    {
        foreach (var phrase in phrases)
            if (Has(plain, phrase))
                return true;
        return false;
    }

    /// <summary>Whether a sentence names an address on the web, written or spoken.</summary>
    public static bool HasAddress(ReadOnlySpan<char> sentence, string plain)
    {
        foreach (var spoken in SpokenAddresses)
            if (plain.Contains(spoken, StringComparison.Ordinal))
                return true;
        foreach (var range in sentence.Split(' '))
            if (IsAddress(sentence[range].Trim(".,;:!?()\"'«»“”…")))
                return true;
        return false;
    }

    private static bool IsAddress(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("http", StringComparison.OrdinalIgnoreCase) && word.Contains("://", StringComparison.Ordinal))
            return true;
        if (word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        var slash = word.IndexOf('/');
        var host = slash < 0 ? word : word[..slash];
        var dot = host.LastIndexOf('.');
        if (dot < 2)
            return false;
        foreach (var domain in Domains)
            if (host[(dot + 1)..].Equals(domain, StringComparison.OrdinalIgnoreCase))
                return !host.Equals("asp.net", StringComparison.OrdinalIgnoreCase) && !host.Equals("vb.net", StringComparison.OrdinalIgnoreCase);
        return false;
    }

    private static bool Has(string plain, string phrase)
    {
        var gap = phrase.IndexOf(Gap, StringComparison.Ordinal);
        if (gap < 0)
            return EndOf(plain, phrase, 0) >= 0;
        var first = phrase.AsSpan(0, gap);
        var rest = phrase.AsSpan(gap + Gap.Length);
        for (var end = EndOf(plain, first, 0); end >= 0; end = EndOf(plain, first, end))
        {
            var from = end - (first[^1] == ' ' ? 1 : 0);
            for (var words = 0; words <= MostBetween && from >= 0; words++)
            {
                from = plain.IndexOf(' ', from);
                if (from >= 0 && plain.AsSpan(from + 1).StartsWith(rest, StringComparison.Ordinal))
                    return true;
                from = from < 0 ? -1 : from + 1;
            }
        }

        return false;
    }

    // In scripts without spaces a phrase begins anywhere.
    private static int EndOf(string plain, ReadOnlySpan<char> phrase, int from)
    {
        Rune.DecodeFromUtf16(phrase, out var first, out _);
        var beginsAnywhere = !WritingSystems.Of(first).HasSpaces();
        while (plain.AsSpan(from).IndexOf(phrase) is var next and >= 0)
        {
            var at = from + next;
            if (beginsAnywhere || plain[at - 1] == ' ')
                return at + phrase.Length;
            from = at + 1;
        }

        return -1;
    }
}
