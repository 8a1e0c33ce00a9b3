namespace VideoDigester.Text.Sentences;

/// <summary>
/// Which words begin and end sentences in this very transcript: how much oftener a word stands behind a likely break, or before one, than a word does by chance.
/// Needs no list of words and no language.
/// </summary>
internal sealed class WordPlaces
{
    // How many imagined words without any preference each form begins with, in breaks that chance would give them.
    private const double Doubt = 2;

    private readonly double[] _opening;
    private readonly double[] _closing;

    private WordPlaces(double[] opening, double[] closing) => (_opening, _closing) = (opening, closing);

    /// <summary>How likely a form begins a sentence, as a logarithm; 0 where nothing is known.</summary>
    public double Opening(int form) => _opening[form];

    /// <summary>How likely a form ends a sentence, as a logarithm; 0 where nothing is known.</summary>
    public double Closing(int form) => _closing[form];

    /// <summary>Counts.</summary>
    /// <param name="words">The words.</param>
    /// <param name="breaks">How likely a sentence begins with each word, 0 to 1.</param>
    public static WordPlaces Count(SpokenWords words, double[] breaks)
    {
        var (openings, closings, openCount, closeCount) = (new double[words.FormCount], new double[words.FormCount], new int[words.FormCount], new int[words.FormCount]);
        var all = words.All;
        var sum = 0.0;
        for (var i = 1; i < all.Length; i++)
        {
            sum += breaks[i];
            openings[all[i].Opening] += breaks[i];
            openCount[all[i].Opening]++;
            closings[all[i - 1].Closing] += breaks[i];
            closeCount[all[i - 1].Closing]++;
        }

        var mean = sum / Math.Max(1, all.Length - 1);
        for (var form = 0; form < openings.Length && mean > 0; form++)
        {
            openings[form] = Math.Log((openings[form] + Doubt) / ((openCount[form] * mean) + Doubt));
            closings[form] = Math.Log((closings[form] + Doubt) / ((closeCount[form] * mean) + Doubt));
        }

        return new WordPlaces(openings, closings);
    }
}
