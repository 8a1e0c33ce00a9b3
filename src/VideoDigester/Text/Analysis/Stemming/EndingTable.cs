namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>Endings of which the longest that a word has counts, whether or not it is then replaced.</summary>
internal sealed class EndingTable(params (string Ending, string Replacement)[] endings)
{
    private readonly (string Ending, string Replacement)[] _endings = [.. endings.OrderByDescending(row => row.Ending.Length)];

    /// <summary>Whether an ending is replaced after a stem.</summary>
    public delegate bool Condition(ReadOnlySpan<char> stem, string ending);

    /// <summary>Replaces the word's ending.</summary>
    /// <param name="word">The word.</param>
    /// <param name="length">Its length.</param>
    /// <param name="region">Where an ending begins at the earliest to be replaced.</param>
    /// <param name="condition">What else is asked of it.</param>
    /// <returns>The length now.</returns>
    public int Apply(Span<char> word, int length, int region, Condition condition)
    {
        foreach (var (ending, replacement) in _endings)
        {
            if (!word[..length].EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = length - ending.Length;
            if (stem < region || !condition(word[..stem], ending))
                return length;
            replacement.CopyTo(word[stem..]);
            return stem + replacement.Length;
        }

        return length;
    }
}
