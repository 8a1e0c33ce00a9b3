using VideoDigester.Text.Analysis.Stemming;

namespace VideoDigester.Text.Analysis;

/// <summary>Guesses the words that a beginning grows into, and stems them.</summary>
internal static class GrownWords
{
    // Two letters grow into anything.
    private const int LeastBeginning = 3;

    /// <summary>The stems, each once, of a beginning and the words that an ending makes of it, without those that begin with it: whoever looks for the beginning finds them anyway.</summary>
    public static IReadOnlyList<string> StemsOf(string beginning, Stemmer stemmer)
    {
        var stems = new List<string>();
        if (beginning.Length is < LeastBeginning or >= TermAnalyser.LongestTerm)
            return stems;
        Add(beginning, "", beginning, stemmer, stems);
        foreach (var ending in stemmer.Endings)
            for (var overlap = 0; overlap < ending.Length; overlap++)
                if (beginning.AsSpan().EndsWith(ending.AsSpan(0, overlap), StringComparison.Ordinal))
                    Add(beginning, ending.AsSpan(overlap), beginning, stemmer, stems);
        return stems;
    }

    private static void Add(ReadOnlySpan<char> word, ReadOnlySpan<char> rest, string beginning, Stemmer stemmer, List<string> stems)
    {
        if (word.Length + rest.Length > TermAnalyser.LongestTerm)
            return;
        Span<char> stem = stackalloc char[TermAnalyser.LongestTerm];
        word.CopyTo(stem);
        rest.CopyTo(stem[word.Length..]);
        var found = stem[..stemmer.Stem(stem, word.Length + rest.Length)].ToString();
        if (!found.StartsWith(beginning, StringComparison.Ordinal) && !stems.Contains(found))
            stems.Add(found);
    }
}
