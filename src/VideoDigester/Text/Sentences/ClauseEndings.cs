namespace VideoDigester.Text.Sentences;

/// <summary>Endings that close a sentence in a script without spaces, as です does.</summary>
/// <param name="endings">The endings.</param>
/// <param name="particles">What may follow an ending inside the same sentence's end, a character each: よ, ね.</param>
/// <param name="continuations">What shows that the sentence goes on after an ending: が, から.</param>
internal sealed class ClauseEndings(string[] endings, string particles, string[] continuations)
{
    /// <summary>No endings: every run of characters stays whole.</summary>
    public static ClauseEndings None { get; } = new([], "", []);

    /// <summary>Where the first ending after an offset ends, or the end of the text.</summary>
    public int NextIn(ReadOnlySpan<char> text, int from)
    {
        for (var at = from + 1; endings.Length > 0 && at < text.Length; at++)
            foreach (var ending in endings)
            {
                if (text[at] != ending[0] || !text[at..].StartsWith(ending, StringComparison.Ordinal))
                    continue;
                var end = at + ending.Length;
                while (end < text.Length && particles.Contains(text[end], StringComparison.Ordinal))
                    end++;
                if (end < text.Length && !Continues(text[end..]))
                    return end;
            }

        return text.Length;
    }

    private bool Continues(ReadOnlySpan<char> rest)
    {
        foreach (var continuation in continuations)
            if (rest.StartsWith(continuation, StringComparison.Ordinal))
                return true;
        return false;
    }
}
