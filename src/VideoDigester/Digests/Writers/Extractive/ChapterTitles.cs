using System.Globalization;
using System.Text;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Makes titles of key phrases; no two of one digest are the same.</summary>
internal sealed class ChapterTitles(KeyPhraseFinder phrases)
{
    private const int Candidates = 12;
    private const int LongestExcerpt = 48;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps a title that somebody else gave from being given again.</summary>
    public void Take(string title) => _taken.Add(title);

    /// <summary>Makes a title of some sentences.</summary>
    /// <param name="firstSentence">The first of them.</param>
    /// <param name="lastSentence">The last of them.</param>
    /// <param name="excerpt">What to begin the title from where no phrase names the stretch.</param>
    public string Make(int firstSentence, int lastSentence, string excerpt)
    {
        var found = phrases.Find(firstSentence, lastSentence, Candidates);
        foreach (var title in Combinations(found))
            if (_taken.Add(title))
                return title;
        return Excerpt(excerpt);
    }

    /// <summary>Makes a title of the beginning of a text.</summary>
    public string Excerpt(string text)
    {
        var beginning = Capitalise(Shorten(text));
        for (var number = 1; ; number++)
        {
            var title = number == 1 ? beginning : string.Create(CultureInfo.InvariantCulture, $"{beginning} ({number})");
            if (_taken.Add(title))
                return title;
        }
    }

    /// <summary>Writes the first letter as a capital.</summary>
    public static string Capitalise(string text)
    {
        if (Rune.DecodeFromUtf16(text, out var first, out var length) is not System.Buffers.OperationStatus.Done)
            return text;

        // A letter that does not come back from its capital (ſ, ı) would become another word.
        var capital = Rune.ToUpperInvariant(first);
        return capital == first || Rune.ToLowerInvariant(capital) != first ? text : capital.ToString() + text[length..];
    }

    // A phrase of several words is a title; a single word is one beside a second that says something else.
    private static IEnumerable<string> Combinations(IReadOnlyList<KeyPhrase> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var phrase = found[i];
            var second = found.Skip(i + 1).FirstOrDefault(other => other.Score > phrase.Score / 2 && !Overlap(phrase.Text, other.Text));
            if (phrase.Length > 1 || second.Text is null)
                yield return Capitalise(phrase.Text);
            else
                yield return $"{Capitalise(phrase.Text)}, {second.Text}";
        }
    }

    private static bool Overlap(string left, string right) =>
        left.Split(' ').Any(a => right.Split(' ').Any(b => SameWord(a, b)))
        || left.Contains(right, StringComparison.OrdinalIgnoreCase) || right.Contains(left, StringComparison.OrdinalIgnoreCase);

    private static bool SameWord(string left, string right)
    {
        var length = Math.Min(Math.Min(left.Length, right.Length), Text.TermReader.PrefixLength);
        return length >= 3 && left.AsSpan(0, length).Equals(right.AsSpan(0, length), StringComparison.OrdinalIgnoreCase);
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestExcerpt)
            return text;
        var cut = text.LastIndexOf(' ', LongestExcerpt);
        if (cut <= 0)
            cut = char.IsLowSurrogate(text[LongestExcerpt]) ? LongestExcerpt - 1 : LongestExcerpt;
        return text[..cut] + "…";
    }
}
