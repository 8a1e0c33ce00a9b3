using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Benchmarks.Quality.Sentences;

/// <summary>Methods to compare with: they know no words.</summary>
internal static class PlainMethods
{
    private const double Shortest = 45;
    private const double Ideal = 95;
    private const double Longest = 170;

    /// <summary>Each cue is a sentence.</summary>
    public static IEnumerable<int> CueBorders(SpokenText spoken) => Enumerable.Range(0, spoken.SegmentCount).Select(spoken.StartOf);

    /// <summary>A sentence ends with the word that makes it longer than the ideal.</summary>
    public static IEnumerable<int> FixedLength(SpokenText spoken)
    {
        var width = 0.0;
        for (var at = 0; at < spoken.Text.Length; at++)
        {
            if (width >= Ideal && (spoken.Text[at] == ' ' || SentenceLength.WidthOf(spoken.Text[at]) > 2))
            {
                yield return at;
                width = 0;
            }

            width += SentenceLength.WidthOf(spoken.Text[at]);
        }
    }

    /// <summary>The first version of the library: a pause of two seconds, otherwise the best mix of pause and distance from the ideal among the cue borders.</summary>
    public static IEnumerable<int> FirstVersion(SpokenText spoken, IReadOnlyList<TranscriptSegment> segments)
    {
        for (var first = 0; first < segments.Count;)
        {
            var (best, bestScore, width) = (first + 1, double.NegativeInfinity, 0.0);
            for (var last = first; last + 1 < segments.Count && width <= Longest; last++)
            {
                width += SentenceLength.Of(spoken.Of(last, last)) + 1;
                var pause = (segments[last + 1].Start - segments[last].End).TotalSeconds;
                if (pause >= 2)
                {
                    best = last + 1;
                    break;
                }

                var score = (1.2 * Math.Clamp(pause, 0, 1.5)) - (Math.Abs(width - Ideal) / Ideal);
                if ((width >= Shortest || last == first) && score > bestScore)
                    (best, bestScore) = (last + 1, score);
            }

            first = best;
            if (first < segments.Count)
                yield return spoken.StartOf(first);
        }
    }
}
