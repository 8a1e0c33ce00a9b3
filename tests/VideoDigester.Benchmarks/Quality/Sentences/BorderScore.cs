using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Benchmarks.Quality.Sentences;

/// <summary>F1 of the borders that a method found, each met at most once.</summary>
/// <param name="Exact">At the very word.</param>
/// <param name="Near">At most one word away, or two characters in scripts without spaces.</param>
internal readonly record struct BorderScore(double Exact, double Near)
{
    /// <summary>Compares.</summary>
    /// <param name="spoken">The bare text.</param>
    /// <param name="starts">Where sentences begin in it.</param>
    /// <param name="borders">How many letters stand before each true one.</param>
    public static BorderScore Of(SpokenText spoken, IEnumerable<int> starts, IReadOnlyList<int> borders)
    {
        var text = spoken.Text;
        var letters = new int[text.Length + 1];
        var wordOf = new Dictionary<int, int>();
        var words = 0.0;
        for (var at = 0; at < text.Length; at++)
        {
            letters[at + 1] = letters[at] + (char.IsLetterOrDigit(text[at]) ? 1 : 0);
            var wide = SentenceLength.WidthOf(text[at]) > 2;
            if (wide || at == 0 || text[at - 1] == ' ')
                words += wide ? 0.5 : 1;
            wordOf.TryAdd(letters[at], (int)(2 * words));
        }

        var found = starts.Select(start => letters[start]).Where(count => count > 0).Distinct().Order().ToArray();
        var exact = found.Intersect(borders).Count();
        return new BorderScore(F1(exact, found.Length, borders.Count), F1(Met(found, borders, letter => wordOf.GetValueOrDefault(letter)), found.Length, borders.Count));
    }

    private static int Met(int[] found, IReadOnlyList<int> borders, Func<int, int> wordOf)
    {
        var (met, i, j) = (0, 0, 0);
        while (i < found.Length && j < borders.Count)
        {
            var distance = wordOf(found[i]) - wordOf(borders[j]);
            if (Math.Abs(distance) <= 2)
                (met, i, j) = (met + 1, i + 1, j + 1);
            else if (distance < 0)
                i++;
            else
                j++;
        }

        return met;
    }

    private static double F1(int met, int found, int there) => found + there == 0 ? 0 : 2.0 * met / (found + there);
}
