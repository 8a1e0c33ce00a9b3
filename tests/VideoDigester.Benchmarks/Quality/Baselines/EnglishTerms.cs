using VideoDigester.Text;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>The terms of lines as the published methods had them, who worked on English: stems without stop words. Word beginnings stand for stems.</summary>
internal static class EnglishTerms
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "becaus", "been", "before", "being", "but", "by", "can", "could", "did", "do",
        "does", "doing", "down", "each", "even", "for", "from", "get", "go", "going", "had", "has", "have", "having", "he", "her", "here", "him", "his", "how", "if", "in",
        "into", "is", "it", "its", "just", "ll", "like", "made", "make", "may", "me", "might", "more", "most", "much", "my", "no", "not", "now", "of", "off", "okay", "on", "one",
        "only", "or", "other", "our", "out", "over", "own", "re", "right", "said", "say", "see", "she", "should", "so", "some", "such", "than", "that", "the", "their", "them", "then",
        "there", "these", "they", "thing", "things", "this", "those", "throug", "to", "too", "two", "up", "us", "ve", "very", "was", "we", "well", "were", "what", "when", "where", "which",
        "while", "who", "why", "will", "with", "would", "you", "your", "know", "think", "want", "way",
    };

    /// <summary>The terms of each line, as numbers from 0, and how many different ones there are: words that are left out have no number.</summary>
    public static (IReadOnlyList<int[]> Lines, int Count) Of(IEnumerable<string> lines)
    {
        var (vocabulary, kept) = (new Vocabulary(), new Vocabulary());
        var read = new List<int>();
        var all = new List<int[]>();
        foreach (var line in lines)
        {
            read.Clear();
            TermReader.Read(line, vocabulary, read);
            all.Add([.. read.Select(term => vocabulary[term]).Where(term => !Common.Contains(term) && !char.IsAsciiDigit(term[0])).Select(term => kept.Add(term))]);
        }

        return (all, kept.Count);
    }
}
