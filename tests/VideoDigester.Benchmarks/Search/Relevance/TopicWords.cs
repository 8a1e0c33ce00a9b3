using System.Text.RegularExpressions;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>The words of a question that every method is asked for, in lower case, in their order, repeated where the question repeats them.</summary>
internal static partial class TopicWords
{
    // What Lucene's analyser for English, and so Anserini, leaves out.
    private static readonly HashSet<string> Few =
    [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such",
        "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
    ];

    /// <summary>Without the 33 words that Lucene leaves out.</summary>
    public static IReadOnlyList<string> WithoutFew(string text) => [.. Words(text).Where(word => !Few.Contains(word))];

    /// <summary>Without the words of our own list that stand with nouns and verbs, or join them.</summary>
    public static IReadOnlyList<string> WithoutCommon(string text)
    {
        var common = CommonWords.OfSpaced("en");
        return [.. Words(text).Where(word => word.Length > 1 && (common[word] & (WordRole.BeforeNoun | WordRole.BeforeVerb | WordRole.Other | WordRole.Link)) == 0)];
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();
}
