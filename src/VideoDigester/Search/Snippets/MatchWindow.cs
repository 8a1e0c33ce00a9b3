using VideoDigester.Search.Queries;

namespace VideoDigester.Search.Snippets;

/// <summary>Finds where the matches of a text are worth showing.</summary>
internal static class MatchWindow
{
    /// <summary>
    /// The stretch with the most different words of the query; of several the one with the most matches in the passage, then the shortest, then the first.
    /// Null where no match is in the passage.
    /// </summary>
    /// <param name="matches">The matches in the order of the text.</param>
    /// <param name="passage">What the stretch has to touch with a match.</param>
    /// <param name="longest">How long it may be, where it has more than one match.</param>
    public static SnippetStretch? Best(IReadOnlyList<MatchedWord> matches, SnippetStretch passage, int longest)
    {
        var (counts, inPassage, next) = (new Dictionary<int, int>(), 0, 0);
        var (best, bestScore) = ((SnippetStretch?)null, (0, 0, 0));
        for (var first = 0; first < matches.Count; first++)
        {
            for (; next < matches.Count && (next == first || matches[next].To - matches[first].From <= longest); next++)
            {
                counts[matches[next].Word] = counts.GetValueOrDefault(matches[next].Word) + 1;
                inPassage += IsIn(matches[next], passage) ? 1 : 0;
            }

            // A match within another ends before it.
            var to = Math.Max(matches[next - 1].To, matches[first].To);
            var score = (counts.Count, inPassage, matches[first].From - to);
            if (inPassage > 0 && (best is null || score.CompareTo(bestScore) > 0))
                (best, bestScore) = (new SnippetStretch(matches[first].From, to), score);

            inPassage -= IsIn(matches[first], passage) ? 1 : 0;
            if (--counts[matches[first].Word] == 0)
                counts.Remove(matches[first].Word);
        }

        return best;
    }

    private static bool IsIn(MatchedWord match, SnippetStretch passage) => match.From < passage.To && match.To > passage.From;
}
