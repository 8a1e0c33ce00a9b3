using System.Text.RegularExpressions;

namespace VideoDigester.Testing;

/// <summary>
/// Gives prose the times of a calm speaker: long words take longer, and there is a pause at every comma, full stop and paragraph.
/// The same prose always gets the same times.
/// </summary>
public static partial class SpeechTiming
{
    private const int Grid = 40;
    private const int WordMilliseconds = 110;
    private const int SyllableMilliseconds = 125;
    private const int CommaPause = 240;
    private const int ClausePause = 400;
    private const int SentencePause = 640;
    private const int ParagraphPause = 1600;

    /// <summary>Times the words of a text whose paragraphs are separated by empty lines.</summary>
    public static IReadOnlyList<TimedWord> Speak(string prose, TimeSpan start = default)
    {
        ArgumentNullException.ThrowIfNull(prose);
        var words = new List<TimedWord>();
        var clock = (long)start.TotalMilliseconds;
        foreach (var paragraph in prose.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var end = clock + OnGrid(WordMilliseconds + (SyllableMilliseconds * Syllables(word)));
                words.Add(new TimedWord(TimeSpan.FromMilliseconds(clock), TimeSpan.FromMilliseconds(end), word));
                clock = end + PauseAfter(word);
            }

            clock += ParagraphPause;
        }

        return words;
    }

    // Groups of vowels, without a last silent e, are a fair count of syllables in English; every digit of a number is said.
    private static int Syllables(string word) => Math.Max(1, VowelGroups().Count(word) + word.Count(char.IsAsciiDigit));

    private static int PauseAfter(string word) => word[^1] switch
    {
        ',' => CommaPause,
        ':' or ';' => ClausePause,
        '.' or '?' or '!' => SentencePause,
        _ => 0,
    };

    private static int OnGrid(int milliseconds) => (milliseconds + (Grid / 2)) / Grid * Grid;

    [GeneratedRegex("(?!e\\b)[aeiouyáéèêíïóöúü]+", RegexOptions.IgnoreCase)]
    private static partial Regex VowelGroups();
}
