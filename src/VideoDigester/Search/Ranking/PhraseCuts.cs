using VideoDigester.Storage.Search;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Search.Ranking;

/// <summary>The places at which the border of two passages may cut a phrase.</summary>
internal static class PhraseCuts
{
    /// <summary>Whether a border may cut what is looked for: a phrase, or a word of two characters where words have no spaces between them.</summary>
    public static bool CanCut(SearchExpression expression) => TermsOf(expression) is var terms && (terms.Count > 1 || (terms.Count == 1 && CharacterPair.Is(terms[0])));

    /// <summary>The cuts of a phrase: how a passage ends that holds its beginning, and how the next begins.</summary>
    public static IEnumerable<(SearchExpression.Edge Before, SearchExpression.Edge Behind)> Of(SearchExpression phrase)
    {
        var terms = TermsOf(phrase);
        var isOpen = phrase is SearchExpression.Phrase { IsOpen: true };
        for (var at = 1; at < terms.Count; at++)
        {
            if (!CharacterPair.Is(terms[at - 1]) || !CharacterPair.Is(terms[at]) || terms[at - 1][^1] != terms[at][0])
                yield return (Before(terms.Take(at)), Behind(terms.Skip(at), isOpen));
        }

        // Of a run of characters the pair over the border is in neither passage; a run of two that is cut is a character on each side.
        for (var at = 0; at < terms.Count; at++)
        {
            if (!CharacterPair.Is(terms[at]))
                continue;
            var followsPair = at > 0 && CharacterPair.Is(terms[at - 1]) && terms[at - 1][^1] == terms[at][0];
            var isFollowed = at + 1 < terms.Count && CharacterPair.Is(terms[at + 1]) && terms[at][^1] == terms[at + 1][0];
            var (first, second) = CharacterPair.Split(terms[at]);
            yield return (Before(followsPair ? terms.Take(at) : terms.Take(at).Append(first)), Behind(isFollowed ? terms.Skip(at + 1) : terms.Skip(at + 1).Prepend(second), isOpen));
        }
    }

    private static IReadOnlyList<string> TermsOf(SearchExpression expression) => expression switch
    {
        SearchExpression.Phrase phrase => phrase.Terms,
        SearchExpression.Word { Terms: [var term] } => [term],
        _ => [],
    };

    private static SearchExpression.Edge Before(IEnumerable<string> terms) => new([.. terms], IsEnd: true);

    private static SearchExpression.Edge Behind(IEnumerable<string> terms, bool isOpen) => new([.. terms], IsEnd: false, isOpen);
}
