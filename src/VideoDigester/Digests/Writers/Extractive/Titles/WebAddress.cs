namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>Finds addresses of the web by their form.</summary>
internal static class WebAddress
{
    /// <summary>The length of the address that begins a text, up to the next space; 0 where none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        const int Longest = 300;
        var end = text[..Math.Min(text.Length, Longest)].IndexOf(' ');
        var word = end < 0 ? text[..Math.Min(text.Length, Longest)] : text[..end];
        return word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || HasDomain(word) ? word.Length : 0;
    }

    // A name, a dot and small letters: crashing.example, but neither U.S. nor a sentence that ends without a space.
    private static bool HasDomain(ReadOnlySpan<char> word)
    {
        for (var dot = word.IndexOf('.'); dot > 0; dot = word[(dot + 1)..].IndexOf('.') is var next and >= 0 ? dot + 1 + next : -1)
        {
            var after = dot + 1;
            while (after < word.Length && char.IsAsciiLetterLower(word[after]))
                after++;
            if (dot >= 3 && char.IsAsciiLetterOrDigit(word[dot - 1]) && char.IsAsciiLetterOrDigit(word[dot - 2]) && after - dot > 2
                && (after == word.Length || !char.IsLetter(word[after])))
                return true;
        }

        return false;
    }
}
